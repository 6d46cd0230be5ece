package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Precision;

/**
 * A model that comes as ready ONNX files, checked, and cut into its towers. Its weights stay in their files.
 *
 * @param description of the files that were chosen, for people
 * @param precision the numbers that its products are computed in
 * @param files all that are used, those of weights included, in an order that their content decides
 */
public record ReadymadeModel(
        String description,
        Precision precision,
        ReadymadeTower vision,
        ReadymadeTower text,
        LogitCalibration calibration,
        List<Path> files) {

    /** Copies the list. */
    public ReadymadeModel {
        files = List.copyOf(files);
    }

    /** Whether a directory has ONNX files that could be a model's, or a part of one. Nothing is read. */
    public static boolean isIn(Path directory) {
        return ReadymadeFiles.anyIn(directory);
    }

    /** What could be chosen from in a directory, in words. */
    public static List<String> choices(Path directory) {
        return ReadymadeFiles.in(directory).stream()
                .map(files -> files.describe(directory))
                .toList();
    }

    /**
     * Reads and checks the files that answer a wish.
     *
     * @param precision that is asked for
     * @param shapes what config.json says
     * @throws org.precedent.encoder.ModelException if there are none, or they cannot be used
     */
    public static ReadymadeModel open(Path directory, Precision precision, TowerShapes shapes) throws IOException {
        ReadymadeFiles files = ReadymadeFiles.choose(directory, precision);
        WeightFiles weights = WeightFiles.in(directory);
        Set<Path> used = new LinkedHashSet<>();
        used.add(weights.inside(files.vision()));
        used.add(weights.inside(files.text()));
        ModelProto seeing = read(files.vision(), weights);
        ModelProto reading = files.text().equals(files.vision()) ? seeing : read(files.text(), weights);
        weights.checkDisjoint();
        used.addAll(weights.files());
        return new ReadymadeModel(
                files.describe(directory),
                files.variant().products(),
                new TowerCut(files.vision(), seeing, weights, shapes).vision(),
                new TowerCut(files.text(), reading, weights, shapes).text(),
                LogitTrace.in(files.describe(directory), seeing.getGraph()),
                List.copyOf(used));
    }

    private static ModelProto read(Path file, WeightFiles weights) throws IOException {
        ModelProto model = GraphRules.check(OnnxFile.read(file));
        GraphProto.Builder graph = model.getGraph().toBuilder().clearInitializer();
        for (TensorProto tensor : model.getGraph().getInitializerList()) {
            graph.addInitializer(weights.check(file, tensor));
        }
        return model.toBuilder().setGraph(graph).build();
    }
}
