package org.precedent.encoder.runtime;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary folder that ONNX Runtime makes at every start, even when it has nothing to unpack. It removes it when
 * the process ends by itself; one that is killed would leave it.
 */
final class UnusedFolder {

    private UnusedFolder() {}

    /** Removes it if it is empty. Its path is the runtime's own secret; where that is not told, the folder stays. */
    static void remove() {
        try {
            Field field = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("tempDirectory");
            field.setAccessible(true);
            if (field.get(null) instanceof Path folder) {
                Files.deleteIfExists(folder);
            }
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            // an empty folder in the temporary directory harms nobody
        }
    }
}
