package org.precedent.encoder.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** Which numbers the graphs in 16-bit floats are in, operator by operator. */
final class Fp16GraphTest {

    private static final long SEED = TestSeed.of("Fp16GraphTest");

    @TempDir
    private Path folder;

    private ModelCache cache;
    private Checkpoint checkpoint;

    @BeforeEach
    void layOutTheModel() throws IOException {
        TinyCheckpoint.random(SEED).write(folder.resolve("model"));
        cache = ModelCache.in(folder.resolve("cache"));
        checkpoint = Checkpoint.open(folder.resolve("model"), cache);
    }

    private static GraphProto read(TowerGraph graph) throws IOException {
        return ModelProto.parseFrom(graph.model()).getGraph();
    }

    private List<GraphProto> towers() throws IOException {
        SiglipGraph fused = SiglipGraph.fp16(checkpoint, cache);
        SiglipGraph plain = SiglipGraph.plainFp16(checkpoint, cache);
        return List.of(read(fused.vision()), read(fused.text()), read(plain.vision()), read(plain.text()));
    }

    /** The values that are in 16 bit: what was cast to it or multiplied in it, and what only moves such numbers. */
    private static Set<String> halves(GraphProto graph) {
        Set<String> halves = graph.getInitializerList().stream()
                .filter(tensor -> tensor.getDataType() == DataType.FLOAT16.getNumber())
                .map(TensorProto::getName)
                .collect(Collectors.toCollection(HashSet::new));
        for (NodeProto node : graph.getNodeList()) {
            boolean half = node.getOpType().equals("Cast")
                    ? node.getAttribute(0).getI() == DataType.FLOAT16.getNumber()
                    : halves.contains(node.getInput(0));
            if (half) {
                halves.add(node.getOutput(0));
            }
        }
        return halves;
    }

    @Test
    void normsSoftmaxSumsAndOutputsAreIn32Bit() throws IOException {
        for (GraphProto graph : towers()) {
            Set<String> halves = halves(graph);
            for (NodeProto node : graph.getNodeList()) {
                if (Set.of("LayerNormalization", "Softmax", "Add", "Identity").contains(node.getOpType())) {
                    assertFalse(node.getInputList().stream().anyMatch(halves::contains), node.toString());
                }
            }
        }
    }

    @Test
    void linearLayersAndAttentionAreIn16Bit() throws IOException {
        for (GraphProto graph : towers()) {
            Set<String> halves = halves(graph);
            Map<String, Integer> products = new HashMap<>();
            for (NodeProto node : graph.getNodeList()) {
                if (Set.of("Gemm", "MultiHeadAttention").contains(node.getOpType())) {
                    assertTrue(halves.containsAll(node.getInputList()), node.toString());
                    products.merge(node.getOpType(), 1, Integer::sum);
                }
            }
            assertTrue(products.getOrDefault("Gemm", 0) >= 12, products.toString());
        }
    }

    @Test
    void tensorRtIsGivenTheStandardsOperatorsAlone() throws IOException {
        SiglipGraph plain = SiglipGraph.plainFp16(checkpoint, cache);
        for (TowerGraph tower : List.of(plain.vision(), plain.text())) {
            assertTrue(read(tower).getNodeList().stream()
                    .allMatch(node -> node.getDomain().isEmpty()));
        }
    }

    @Test
    void theDerivedFileHoldsLinearLayersAsF16AndAllElseAsItWas() throws IOException {
        SiglipGraph.fp16(checkpoint, cache);
        Map<String, String> types = new HashMap<>();
        Fp16File.of(checkpoint, cache).tensors().forEach((name, tensor) -> types.put(name, tensor.dtype()));
        assertEquals(checkpoint.tensorNames(), types.keySet());
        assertEquals("F16", types.get("vision_model.head.attention.in_proj_weight"));
        assertEquals("F16", types.get("vision_model.head.attention.in_proj_bias"));
        assertEquals("F16", types.get("text_model.encoder.layers.0.mlp.fc1.weight"));
        assertEquals("F16", types.get("text_model.head.bias"));
        assertEquals("F32", types.get("vision_model.embeddings.patch_embedding.weight"));
        assertEquals("F32", types.get("vision_model.embeddings.patch_embedding.bias"));
        assertEquals("F32", types.get("text_model.embeddings.token_embedding.weight"));
        assertEquals("F32", types.get("vision_model.post_layernorm.weight"));
        assertEquals("F32", types.get("vision_model.head.probe"));
    }

    @Test
    void theDerivedFileIsMadeOnce() throws IOException {
        Path made = Fp16File.of(checkpoint, cache).file();
        long time = Files.getLastModifiedTime(made).toMillis();
        assertEquals(made, Fp16File.of(checkpoint, cache).file());
        assertEquals(time, Files.getLastModifiedTime(made).toMillis());
    }
}
