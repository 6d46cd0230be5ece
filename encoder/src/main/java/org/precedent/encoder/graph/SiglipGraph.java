package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.SiglipConfig.TextConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;

/**
 * The two towers of a checkpoint as ONNX models, as Zhai et al. describe them in Sigmoid Loss for Language Image
 * Pre-Training. Their weights are external data inside the checkpoint's safetensors file, which must stay where it is.
 */
public final class SiglipGraph {

    /** The input of the vision tower: F32 {@code [batch, 3, size, size]}. */
    public static final String PIXELS = "pixel_values";

    /** The input of the text tower: INT64 {@code [batch, positions]}. */
    public static final String IDS = "input_ids";

    /** The output of both: F32 {@code [batch, dimension]}, not yet of unit length. */
    public static final String POOLED = "pooled";

    private SiglipGraph() {}

    /** The vision tower, serialised. */
    public static byte[] vision(Checkpoint checkpoint) {
        VisionConfig config = checkpoint.config().vision();
        long width = config.tower().width();
        long positions = config.positions();
        OnnxGraph graph = new OnnxGraph("siglip-vision", fileName(checkpoint));
        Transformer tower = new Transformer(graph, checkpoint, config.tower());
        String pixels = graph.input(PIXELS, DataType.FLOAT, -1, 3, config.imageSize(), config.imageSize());
        String patches = graph.node(
                "Conv",
                List.of(
                        pixels,
                        tower.weight("vision_model.embeddings.patch_embedding.weight"),
                        tower.weight("vision_model.embeddings.patch_embedding.bias")),
                attribute("strides", config.patchSize(), config.patchSize()));
        String sequence = tower.transpose(tower.reshape(patches, -1, width, positions), 0, 2, 1);
        String placed = tower.add(sequence, tower.weight("vision_model.embeddings.position_embedding.weight"));
        String hidden = tower.layers(tower.reshape(placed, -1, width), "vision_model.encoder", positions);
        String normal = tower.layerNorm(hidden, "vision_model.post_layernorm");
        graph.output(POOLED, tower.pool(normal, "vision_model.head", positions), -1, width);
        return graph.toBytes();
    }

    /** The text tower, serialised. It reads every position, padding too, and pools the last. */
    public static byte[] text(Checkpoint checkpoint) {
        TextConfig config = checkpoint.config().text();
        long width = config.tower().width();
        long positions = config.positions();
        OnnxGraph graph = new OnnxGraph("siglip-text", fileName(checkpoint));
        Transformer tower = new Transformer(graph, checkpoint, config.tower());
        String ids = graph.input(IDS, DataType.INT64, -1, positions);
        String table = tower.weight("text_model.embeddings.token_embedding.weight");
        String words = graph.node("Gather", List.of(table, ids), attribute("axis", 0L));
        String placed = tower.add(words, tower.weight("text_model.embeddings.position_embedding.weight"));
        String hidden = tower.layers(tower.reshape(placed, -1, width), "text_model.encoder", positions);
        String last = graph.node(
                "Gather",
                List.of(tower.reshape(hidden, -1, positions, width), graph.integers(positions - 1)),
                attribute("axis", 1L));
        String normal = tower.layerNorm(tower.reshape(last, -1, width), "text_model.final_layer_norm");
        graph.output(POOLED, tower.linear(normal, "text_model.head"), -1, config.projection());
        return graph.toBytes();
    }

    private static String fileName(Checkpoint checkpoint) {
        Path name = checkpoint.weights().file().getFileName();
        if (name == null) {
            throw new IllegalArgumentException("the weights' file has no name");
        }
        return name.toString();
    }
}
