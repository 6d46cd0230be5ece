package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    static final String HIDDEN = "last_hidden_state";

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
        long dimension = shapes.dimension();
        TensorValue pooled = pooled(List.of(IMAGE, POOLED));
        Optional<TensorValue> hidden = hidden(pooled);
        if (hidden.isPresent()) {
            hidden.get().ofType(NUMBERS).ofSizes(BATCH, (long) shapes.patches(), dimension);
        }
        List<String> outputs = new ArrayList<>(List.of(pooled.name()));
        hidden.ifPresent(value -> outputs.add(value.name()));
        TowerDoors doors = new TowerDoors(cut(outputs, Set.of(PIXELS)));
        TensorValue pixels = input(doors.graph(), PIXELS);
        String in = doors.input(pixels.ofType(NUMBERS).ofSizes(BATCH, 3L, size, size), DataType.FLOAT);
        String out = doors.output(pooled);
        Optional<String> hiddenOut = hidden.map(doors::output);
        return tower(doors, in, out, hiddenOut);
    }

    /** The tower that makes vectors of token ids. */
    ReadymadeTower text() throws IOException {
        TensorValue pooled = pooled(List.of(TEXT, POOLED));
        TowerDoors doors = new TowerDoors(cut(List.of(pooled.name()), Set.of(IDS, MASK)));
        long positions = shapes.positions();
        TensorValue ids = input(doors.graph(), IDS).ofType(WHOLE_NUMBERS).ofSizes(BATCH, positions);
        Optional<ValueInfoProto> mask = find(doors.graph().getInputList(), MASK);
        if (mask.isPresent()) {
            doors.fillWithOnes(
                    TensorValue.of(file, mask.get()).ofType(WHOLE_NUMBERS).ofSizes(BATCH, positions), ids);
        }
        String in = doors.input(ids, DataType.INT64);
        return tower(doors, in, doors.output(pooled), Optional.empty());
    }

    private ReadymadeTower tower(TowerDoors doors, String input, String pooled, Optional<String> hidden) {
        ModelProto cut = model.toBuilder().setGraph(doors.graph()).build();
        return new ReadymadeTower(cut.toByteString(), weights.folder(), input, pooled, hidden);
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

    /** The hidden states, where they are an output and need nothing that the pooled vector does not. */
    private Optional<TensorValue> hidden(TensorValue pooled) throws ModelException {
        Optional<ValueInfoProto> output = find(model.getGraph().getOutputList(), HIDDEN);
        if (output.isEmpty()) {
            return Optional.empty();
        }
        GraphCut cut = new GraphCut(model.getGraph());
        boolean same = names(cut.keep(List.of(pooled.name()))).containsAll(names(cut.keep(List.of(HIDDEN))));
        return same ? Optional.of(TensorValue.of(file, output.get())) : Optional.empty();
    }

    private GraphProto.Builder cut(List<String> outputs, Set<String> inputs) throws IOException {
        GraphProto.Builder cut = new GraphCut(model.getGraph()).keep(outputs);
        Set<String> others = names(cut);
        others.removeAll(inputs);
        if (!others.isEmpty()) {
            throw new ModelException(file + " makes " + outputs.getFirst() + " also from " + others
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
