package org.precedent.encoder.readymade;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.ModelException;

/** Where weights may lie and how much a file may hold, and what is refused. */
final class ReadymadeWeightsTest extends ReadymadeModelUnderTest {

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/hostname", "a/../../secret", "*/_ORT_MEM_ADDR_/*"})
    void weightsOutsideTheDirectoryAreRefused(String location) throws IOException {
        Files.write(folder.resolve("secret"), new byte[10_000]);
        Files.createDirectories(directory.resolve("a"));
        place(location, "0", "2304");
        ModelException e = assertThrows(ModelException.class, this::open);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("outside its directory") || message.contains("is missing"), message);
    }

    @Test
    void aLinkThatLeadsOutOfTheDirectoryIsRefused() throws IOException {
        Files.write(folder.resolve("secret"), new byte[10_000]);
        Files.createSymbolicLink(directory.resolve("weights"), folder.resolve("secret"));
        place("weights", "0", "2304");
        assertRefused("leads out of");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2303, length unlike",
        "1, 2304, does not lie inside",
        "999999999999999999, 2304, does not lie inside",
        "-1, 2304, no number",
        "0, 99999999999999999999, no number"
    })
    void aPlaceThatIsNotInTheFileIsRefused(String offset, String length, String why) throws IOException {
        Files.write(directory.resolve("weights"), new byte[2304]);
        place("weights", offset, length);
        assertRefused(why);
    }

    @Test
    void missingWeightsAreNamed() throws IOException {
        place("model.onnx_data", "0", "2304");
        assertRefused("model.onnx_data, which is missing");
    }

    /** Moves the first vision layer's query weight, F32 [24, 24], to a place. */
    private void place(String location, String offset, String length) throws IOException {
        changeGraph(graph -> {
            TensorProto.Builder weight = query(graph);
            weight.clearRawData()
                    .setDataLocation(DataLocation.EXTERNAL)
                    .addExternalData(ReadyExport.entry("location", location))
                    .addExternalData(ReadyExport.entry("offset", offset))
                    .addExternalData(ReadyExport.entry("length", length));
        });
    }

    private static TensorProto.Builder query(GraphProto.Builder graph) {
        return graph.getInitializerBuilderList().stream()
                .filter(tensor -> tensor.getName().endsWith("vision_model.encoder.layers.0.self_attn.q_proj.weight"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void overlappingWeightsAreRefused() throws IOException {
        Files.write(directory.resolve("weights"), new byte[4000]);
        changeGraph(graph -> {
            for (int i = 0; i < graph.getInitializerCount(); i++) {
                TensorProto.Builder weight = graph.getInitializerBuilder(i);
                if (weight.getRawData().size() == 2304) {
                    weight.clearRawData()
                            .setDataLocation(DataLocation.EXTERNAL)
                            .addExternalData(ReadyExport.entry("location", "weights"));
                }
            }
        });
        assertRefused("overlapping weights");
    }

    @Test
    void sizesWhoseProductOverflowsAreRefused() throws IOException {
        changeGraph(graph -> query(graph).clearDims().addDims(1L << 40).addDims(1L << 40));
        assertRefused("length unlike its shape");
    }

    @Test
    void aFileAboveTwoGibibytesIsRefused() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("model.onnx").toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertRefused("more than an ONNX file may have");
    }

    @Test
    void aPointerFileOfGitIsRefused() throws IOException {
        Files.writeString(directory.resolve("model.onnx"), "version https://git-lfs.github.com/spec/v1\noid sha256:0");
        assertRefused("is a Git LFS pointer");
    }

    @Test
    void manyTinyPartsAreRefusedBeforeTheyTakeMemory() throws IOException {
        byte[] empty = new byte[2 * (ProtobufReader.MAX_FIELDS + 10)];
        for (int i = 0; i < empty.length; i += 2) {
            empty[i] = GraphProto.NODE_FIELD_NUMBER << 3 | ProtobufReader.BYTES;
        }
        writeGraph(ByteString.copyFrom(empty));
        assertRefused("more than 1000000 parts");
    }

    @Test
    void muchThatIsNoWeightIsRefusedBeforeItIsRead() throws IOException {
        changeGraph(graph -> graph.getNodeBuilder(3)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("text")
                        .setType(AttributeType.STRING)
                        .setS(ByteString.copyFrom(new byte[ProtobufReader.MAX_KEPT_BYTES + 1]))));
        assertRefused("besides its weights");
    }

    private void writeGraph(ByteString graph) throws IOException {
        ByteString.Output out = ByteString.newOutput();
        var coded = com.google.protobuf.CodedOutputStream.newInstance(out);
        coded.writeBytes(ModelProto.GRAPH_FIELD_NUMBER, graph);
        coded.flush();
        Files.write(directory.resolve("model.onnx"), out.toByteString().toByteArray());
    }
}
