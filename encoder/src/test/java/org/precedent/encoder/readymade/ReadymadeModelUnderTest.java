package org.precedent.encoder.readymade;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** A directory into which a tiny model is exported, changed as a test wants it. */
abstract class ReadymadeModelUnderTest {

    static final TowerShapes SHAPES = new TowerShapes(30, 12, 24);

    @TempDir
    Path folder;

    Path directory;
    ModelProto both;
    ReadyExport export;

    @BeforeEach
    void exportAModel() throws IOException {
        directory = Files.createDirectories(folder.resolve("model"));
        Path original = folder.resolve("original");
        TinyCheckpoint.random(1).write(original);
        export = ReadyExport.of(original, folder.resolve("cache"));
        both = export.both(2, -3);
    }

    final ReadymadeModel open() throws IOException {
        return ReadymadeModel.open(directory, Precision.AUTO, SHAPES);
    }

    final void assertRefused(String... words) {
        ModelException e = assertThrows(ModelException.class, this::open);
        String message = String.valueOf(e.getMessage());
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    /** Writes model.onnx with a change. */
    final void change(Consumer<ModelProto.Builder> change) throws IOException {
        ModelProto.Builder model = both.toBuilder();
        change.accept(model);
        ReadyExport.write(model.build(), directory.resolve("model.onnx"));
    }

    final void changeGraph(Consumer<GraphProto.Builder> change) throws IOException {
        change(model -> change.accept(model.getGraphBuilder()));
    }
}
