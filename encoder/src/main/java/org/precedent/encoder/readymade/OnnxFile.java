package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Placeholder;

/**
 * An ONNX file without its weights, which stay where they are: in the file itself, or beside it.
 *
 * @param file as it was named
 * @param model its graph; every tensor of some size is external data, also where it lies in the file
 */
record OnnxFile(Path file, ModelProto model) {

    private static final int MAX_DESCRIPTION_BYTES = 1024;
    private static final int MAX_DESCRIPTIONS = 2048;

    /**
     * Reads a file.
     *
     * @throws ModelException if it is damaged, too large, or holds what no SigLIP needs
     */
    static OnnxFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ModelException(file + " is missing or no file: copy the model's whole directory");
        }
        Placeholder.refuse(file);
        try (ProtobufReader in = ProtobufReader.open(file)) {
            return new OnnxFile(file, new Reader(file, in).model());
        } catch (InvalidProtocolBufferException e) {
            throw new ModelException(file + " is damaged or no ONNX file; copy it again", e);
        }
    }

    /** The reading of one file. */
    private static final class Reader {
        private final Path file;
        private final ProtobufReader in;
        private int descriptions;

        Reader(Path file, ProtobufReader in) {
            this.file = file;
            this.in = in;
        }

        ModelProto model() throws IOException {
            ModelProto.Builder model = ModelProto.newBuilder();
            for (int tag = in.next(); tag != 0; tag = in.next()) {
                switch (WireFormat.getTagFieldNumber(tag)) {
                    case ModelProto.IR_VERSION_FIELD_NUMBER -> model.setIrVersion(version(tag));
                    case ModelProto.OPSET_IMPORT_FIELD_NUMBER ->
                        model.addOpsetImport(OperatorSetIdProto.parseFrom(description()));
                    case ModelProto.GRAPH_FIELD_NUMBER -> {
                        if (model.hasGraph()) {
                            throw ProtobufReader.damaged(file);
                        }
                        model.setGraph(in.inside(this::graph));
                    }
                    case ModelProto.FUNCTIONS_FIELD_NUMBER ->
                        throw new ModelException(file + " has functions of its own; export the model again, with its"
                                + " functions inlined");
                    default -> in.skip(tag);
                }
            }
            if (!model.hasGraph()) {
                throw ProtobufReader.damaged(file);
            }
            return model.build();
        }

        private long version(int tag) throws IOException {
            if (WireFormat.getTagWireType(tag) != ProtobufReader.VARINT) {
                throw ProtobufReader.damaged(file);
            }
            return in.number();
        }

        private GraphProto graph() throws IOException {
            GraphProto.Builder graph = GraphProto.newBuilder().setName("siglip");
            for (int tag = in.next(); tag != 0; tag = in.next()) {
                switch (WireFormat.getTagFieldNumber(tag)) {
                    case GraphProto.NODE_FIELD_NUMBER ->
                        graph.addNode(in.inside(() -> new NodeReader(file, in).read()));
                    case GraphProto.INITIALIZER_FIELD_NUMBER ->
                        graph.addInitializer(in.inside(() -> new TensorReader(file, in).read()));
                    case GraphProto.INPUT_FIELD_NUMBER -> graph.addInput(ValueInfoProto.parseFrom(description()));
                    case GraphProto.OUTPUT_FIELD_NUMBER -> graph.addOutput(ValueInfoProto.parseFrom(description()));
                    case GraphProto.SPARSE_INITIALIZER_FIELD_NUMBER ->
                        throw new ModelException(
                                file + " has sparse weights, which are not supported; export the" + " model again");
                    default -> in.skip(tag);
                }
            }
            return graph.build();
        }

        private byte[] description() throws IOException {
            descriptions++;
            if (descriptions > MAX_DESCRIPTIONS) {
                throw new ModelException(file + " has more than " + MAX_DESCRIPTIONS + " inputs, outputs and operator"
                        + " sets; export the model again, its weights as initializers only");
            }
            return in.bytes(MAX_DESCRIPTION_BYTES);
        }
    }
}
