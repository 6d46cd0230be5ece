package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.encoder.ModelException;

/** Cuts one tower out of a graph that was checked, and fits its doors to what the encoder hands over. */
final class TowerCut {

    static final String PIXELS = "pixel_values";
    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String IMAGE = "image_embeds";
    static final String TEXT = "text_embeds";
    static final String POOLED = "pooler_output";

    private static final Set<DataType> NUMBERS = Set.of(DataType.FLOAT, DataType.FLOAT16);
    private static final Set<DataType> WHOLE_NUMBERS = Set.of(DataType.INT64, DataType.INT32);
    private static final long BATCH = TensorValue.FREE;

    private final Path file;
    private final ModelProto model;
    private final WeightFiles weights;
    private final TowerShapes shapes;

    /**
     * Prepares the cutting.
     *
     * @param model what {@link GraphRules} let through
     */
    TowerCut(Path file, ModelProto model, WeightFiles weights, TowerShapes shapes) {
        this.file = file;
        this.model = model;
        this.weights = weights;
        this.shapes = shapes;
    }

    /** The tower that makes vectors of images. */
    ReadymadeTower vision() throws IOException {
        long size = shapes.imageSize();
        TensorValue pooled = pooled(List.of(IMAGE, POOLED));
        TowerDoors doors = new TowerDoors(cut(pooled, Set.of(PIXELS)));
        TensorValue pixels = input(doors.graph(), PIXELS).ofType(NUMBERS).ofSizes(BATCH, 3L, size, size);
        return tower(doors, doors.input(pixels, DataType.FLOAT), pooled);
    }

    /** The tower that makes vectors of token ids. */
    ReadymadeTower text() throws IOException {
        TensorValue pooled = pooled(List.of(TEXT, POOLED));
        TowerDoors doors = new TowerDoors(cut(pooled, Set.of(IDS, MASK)));
        long positions = shapes.positions();
        TensorValue ids = input(doors.graph(), IDS).ofType(WHOLE_NUMBERS).ofSizes(BATCH, positions);
        Optional<ValueInfoProto> mask = find(doors.graph().getInputList(), MASK);
        if (mask.isPresent()) {
            doors.fillWithOnes(
                    TensorValue.of(file, mask.get()).ofType(WHOLE_NUMBERS).ofSizes(BATCH, positions), ids);
        }
        return tower(doors, doors.input(ids, DataType.INT64), pooled);
    }

    private ReadymadeTower tower(TowerDoors doors, String input, TensorValue pooled) {
        String output = doors.output(pooled);
        ModelProto cut = model.toBuilder().setGraph(doors.graph()).build();
        return new ReadymadeTower(cut.toByteString(), weights.folder(), input, output);
    }

    private TensorValue pooled(List<String> names) throws ModelException {
        for (String name : names) {
            Optional<ValueInfoProto> output = find(model.getGraph().getOutputList(), name);
            if (output.isPresent()) {
                return TensorValue.of(file, output.get()).ofType(NUMBERS).ofSizes(BATCH, (long) shapes.dimension());
            }
        }
        throw new ModelException(file + " has no output " + String.join(" or ", names)
                + "; export the model with it (optimum does, for feature-extraction)");
    }

    private GraphProto.Builder cut(TensorValue output, Set<String> inputs) throws IOException {
        GraphProto.Builder cut = new GraphCut(model.getGraph()).keep(List.of(output.name()));
        Set<String> others = names(cut);
        others.removeAll(inputs);
        if (!others.isEmpty()) {
            throw new ModelException(file + " makes " + output.name() + " also from " + others
                    + ", which nobody gives; export the model again");
        }
        return cut;
    }

    private static Set<String> names(GraphProto.Builder graph) {
        return graph.getInputList().stream().map(ValueInfoProto::getName).collect(Collectors.toSet());
    }

    private TensorValue input(GraphProto.Builder graph, String name) throws ModelException {
        Optional<ValueInfoProto> input = find(graph.getInputList(), name);
        if (input.isEmpty()) {
            throw new ModelException(file + " makes a vector without input " + name + "; export the model again");
        }
        return TensorValue.of(file, input.get());
    }

    private static Optional<ValueInfoProto> find(List<ValueInfoProto> values, String name) {
        return values.stream().filter(value -> value.getName().equals(name)).findFirst();
    }
}
