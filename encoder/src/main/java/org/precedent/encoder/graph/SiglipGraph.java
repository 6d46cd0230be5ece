package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.Safetensors;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TextConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;

/**
 * The towers of a checkpoint as ONNX models, as Zhai et al. describe them in Sigmoid Loss for Language Image
 * Pre-Training. Their weights are external data inside safetensors files, which must stay where they are.
 */
public final class SiglipGraph {

    /** The input of the vision tower: F32 {@code [batch, 3, size, size]}. */
    public static final String PIXELS = "pixel_values";

    /** The input of the text tower: INT64 {@code [batch, positions]}. */
    public static final String IDS = "input_ids";

    /** The output of both: F32 {@code [batch, dimension]}, not yet of unit length. */
    public static final String POOLED = "pooled";

    /** The vision tower's second output: F32 {@code [batch x positions, width]}, the patches' last hidden states. */
    public static final String HIDDEN = "hidden";

    private final SiglipConfig config;
    private final Tensors tensors;
    private final Path folder;
    private final Dialect dialect;

    SiglipGraph(SiglipConfig config, Tensors tensors, Path folder, Dialect dialect) {
        this.config = config;
        this.tensors = tensors;
        this.folder = folder;
        this.dialect = dialect;
    }

    /** A checkpoint in 32-bit floats on its own file, for the CPU. */
    public static SiglipGraph inPlace(Checkpoint checkpoint) {
        return new SiglipGraph(checkpoint, CpuOperators::new);
    }

    /** The same as an exporter writes it, in small operators that nobody has tuned: the measure of the others. */
    public static SiglipGraph plain(Checkpoint checkpoint) {
        return new SiglipGraph(checkpoint, PlainOperators::new);
    }

    /** A checkpoint with its linear layers in 8-bit integers, for the CPU; makes that file when it is not there. */
    public static SiglipGraph int8(Checkpoint checkpoint, ModelCache cache) throws IOException {
        return new SiglipGraph(checkpoint.config(), Int8File.of(checkpoint, cache), Int8Operators::new);
    }

    /** A checkpoint in 32-bit floats on its own file, for CUDA. */
    public static SiglipGraph cuda(Checkpoint checkpoint) {
        return new SiglipGraph(checkpoint, FusedOperators::new);
    }

    /**
     * A checkpoint with products in 16-bit floats, for CUDA; makes that file when it is not there. The CPU runs it too,
     * but a hundred times more slowly than fp32.
     */
    public static SiglipGraph fp16(Checkpoint checkpoint, ModelCache cache) throws IOException {
        return new SiglipGraph(checkpoint.config(), Fp16File.of(checkpoint, cache), Fp16Operators::new);
    }

    /** The same in the standard's own operators, for TensorRT. */
    public static SiglipGraph plainFp16(Checkpoint checkpoint, ModelCache cache) throws IOException {
        return new SiglipGraph(checkpoint.config(), Fp16File.of(checkpoint, cache), PlainFp16Operators::new);
    }

    private SiglipGraph(SiglipConfig config, Safetensors file, Dialect dialect) {
        this(config, file::tensor, file.folder(), dialect);
    }

    private SiglipGraph(Checkpoint checkpoint, Dialect dialect) {
        this(checkpoint.config(), checkpoint::tensor, checkpoint.tensorFolder(), dialect);
    }

    /** Which operators a graph is written in. */
    @FunctionalInterface
    interface Dialect {
        Operators over(OnnxGraph graph, Tensors tensors, TowerConfig tower);
    }

    /** The vision tower. */
    public TowerGraph vision() {
        VisionConfig vision = config.vision();
        long width = vision.tower().width();
        long positions = vision.positions();
        OnnxGraph graph = new OnnxGraph("siglip-vision");
        Operators operators = dialect.over(graph, tensors, vision.tower());
        Transformer tower = new Transformer(graph, operators, vision.tower());
        String pixels = graph.input(PIXELS, DataType.FLOAT, -1, 3, vision.imageSize(), vision.imageSize());
        String patches = graph.node(
                "Conv",
                List.of(
                        pixels,
                        operators.weight("vision_model.embeddings.patch_embedding.weight"),
                        operators.weight("vision_model.embeddings.patch_embedding.bias")),
                attribute("strides", vision.patchSize(), vision.patchSize()));
        String sequence = graph.transpose(graph.reshape(patches, -1, width, positions), 0, 2, 1);
        String placed = tower.add(sequence, operators.weight("vision_model.embeddings.position_embedding.weight"));
        String hidden = tower.layers(
                graph.reshape(placed, -1, width),
                "vision_model.encoder",
                positions,
                vision.tower().layers());
        String normal = operators.layerNorm(hidden, "vision_model.post_layernorm", positions);
        graph.output(POOLED, tower.pool(normal, "vision_model.head", positions), -1, width);
        graph.output(HIDDEN, normal, -1, width);
        return finished(graph, PIXELS);
    }

    /** The text tower. It reads every position, padding too, and pools the last. */
    public TowerGraph text() {
        TextConfig text = config.text();
        long width = text.tower().width();
        long positions = text.positions();
        OnnxGraph graph = new OnnxGraph("siglip-text");
        Operators operators = dialect.over(graph, tensors, text.tower());
        Transformer tower = new Transformer(graph, operators, text.tower());
        String ids = graph.input(IDS, DataType.INT64, -1, positions);
        String table = operators.weight("text_model.embeddings.token_embedding.weight");
        String words = graph.node("Gather", List.of(table, ids), attribute("axis", 0L));
        String placed = tower.add(words, operators.weight("text_model.embeddings.position_embedding.weight"));
        String hidden = tower.layers(
                graph.reshape(placed, -1, width),
                "text_model.encoder",
                positions,
                text.tower().layers());
        String last = graph.node(
                "Gather",
                List.of(graph.reshape(hidden, -1, positions, width), graph.integers(positions - 1)),
                attribute("axis", 1L));
        String normal = operators.layerNorm(graph.reshape(last, -1, width), "text_model.final_layer_norm", 1);
        String pooled = operators.full(operators.linear(normal, "text_model.head"));
        graph.output(POOLED, pooled, -1, text.projection());
        return finished(graph, IDS);
    }

    /**
     * From the patches' hidden states to the image's vector without each of them: {@link #HIDDEN} in, with one row more
     * that nobody reads, and as many pooled vectors out, the last of them with all patches.
     */
    public TowerGraph regions() {
        TowerConfig vision = config.vision().tower();
        long positions = config.vision().positions();
        OnnxGraph graph = new OnnxGraph("siglip-regions");
        Transformer tower = new Transformer(graph, dialect.over(graph, tensors, vision), vision);
        String rows = graph.input(HIDDEN, DataType.FLOAT, -1, vision.width());
        String hidden =
                graph.node("Slice", List.of(rows, graph.integers(0), graph.integers(positions), graph.integers(0)));
        graph.output(POOLED, tower.poolWithout(hidden, "vision_model.head", positions), -1, vision.width());
        return finished(graph, HIDDEN);
    }

    /**
     * The vision tower's first layer alone, F32 {@code [batch x positions, width]} in, the first row out: a probe of
     * the speed.
     */
    public TowerGraph visionLayer() {
        return layer(
                "vision_model.encoder", config.vision().tower(), config.vision().positions());
    }

    /**
     * The largest product of the vision tower alone: rows of F32 {@code [rows, width]} in, {@code [rows, hidden]} out.
     */
    public TowerGraph visionProduct() {
        TowerConfig vision = config.vision().tower();
        OnnxGraph graph = new OnnxGraph("siglip-product");
        String rows = graph.input(HIDDEN, DataType.FLOAT, -1, vision.width());
        Operators operators = dialect.over(graph, tensors, vision);
        String product = operators.linear(rows, "vision_model.encoder.layers." + (vision.layers() - 1) + ".mlp.fc1");
        graph.output(POOLED, first(graph, product), 1, vision.hidden());
        return finished(graph, HIDDEN);
    }

    /** The text tower's first layer alone, as {@link #visionLayer}. */
    public TowerGraph textLayer() {
        return layer("text_model.encoder", config.text().tower(), config.text().positions());
    }

    private TowerGraph layer(String prefix, TowerConfig config, long positions) {
        OnnxGraph graph = new OnnxGraph("siglip-layer");
        Transformer tower = new Transformer(graph, dialect.over(graph, tensors, config), config);
        String hidden = graph.input(HIDDEN, DataType.FLOAT, -1, config.width());
        graph.output(POOLED, first(graph, tower.layers(hidden, prefix, positions, 1)), 1, config.width());
        return finished(graph, HIDDEN);
    }

    /** The first row: who measures a time does not want to wait for a copy of all. */
    private static String first(OnnxGraph graph, String rows) {
        return graph.node("Gather", List.of(rows, graph.integers(0)), attribute("axis", 0L));
    }

    private TowerGraph finished(OnnxGraph graph, String input) {
        return new TowerGraph(graph.toBytes(), folder, input, POOLED);
    }
}
