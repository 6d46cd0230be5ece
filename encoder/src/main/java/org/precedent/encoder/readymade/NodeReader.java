package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.ModelException;

/**
 * Reads a NodeProto. A node that holds graphs is refused: no SigLIP branches or loops, and a loop need not end. Remarks
 * of the exporter are left out.
 */
final class NodeReader {

    private final Path file;
    private final ProtobufReader in;

    NodeReader(Path file, ProtobufReader in) {
        this.file = file;
        this.in = in;
    }

    /** Reads the fields up to the end of the message. */
    NodeProto read() throws IOException {
        NodeProto.Builder node = NodeProto.newBuilder();
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (int tag = in.next(); tag != 0; tag = in.next()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case NodeProto.ATTRIBUTE_FIELD_NUMBER -> node.addAttribute(in.inside(this::attribute));
                case NodeProto.INPUT_FIELD_NUMBER,
                        NodeProto.OUTPUT_FIELD_NUMBER,
                        NodeProto.NAME_FIELD_NUMBER,
                        NodeProto.OP_TYPE_FIELD_NUMBER,
                        NodeProto.DOMAIN_FIELD_NUMBER -> in.copy(tag, out);
                default -> in.skip(tag);
            }
        }
        out.flush();
        return node.mergeFrom(bytes.toByteString()).build();
    }

    private AttributeProto attribute() throws IOException {
        AttributeProto.Builder attribute = AttributeProto.newBuilder();
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (int tag = in.next(); tag != 0; tag = in.next()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case AttributeProto.T_FIELD_NUMBER -> attribute.setT(in.inside(this::tensor));
                case AttributeProto.NAME_FIELD_NUMBER,
                        AttributeProto.TYPE_FIELD_NUMBER,
                        AttributeProto.F_FIELD_NUMBER,
                        AttributeProto.I_FIELD_NUMBER,
                        AttributeProto.S_FIELD_NUMBER,
                        AttributeProto.FLOATS_FIELD_NUMBER,
                        AttributeProto.INTS_FIELD_NUMBER,
                        AttributeProto.STRINGS_FIELD_NUMBER -> in.copy(tag, out);
                case AttributeProto.DOC_STRING_FIELD_NUMBER -> in.skip(tag);
                default ->
                    throw new ModelException(file + " has a node with a graph or another rare thing inside (attribute"
                            + " field " + WireFormat.getTagFieldNumber(tag) + "), which no SigLIP needs; export the"
                            + " model again, without control flow");
            }
        }
        out.flush();
        return attribute.mergeFrom(bytes.toByteString()).build();
    }

    private TensorProto tensor() throws IOException {
        return new TensorReader(file, in).read();
    }
}
