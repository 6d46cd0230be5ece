package org.precedent.encoder.checkpoint;

import java.nio.file.Path;
import java.util.Map;

/**
 * Weights in 32-bit floats, in safetensors files of one folder: the user's own, or what was made of them once.
 *
 * @param folder that all the files lie in, a real path
 * @param tensors by name
 */
public record SafetensorsWeights(Path folder, Map<String, StoredTensor> tensors, String description)
        implements Weights {

    /** Copies the table and checks that a runtime which knows one folder finds every file. */
    public SafetensorsWeights {
        tensors = Map.copyOf(tensors);
        for (StoredTensor tensor : tensors.values()) {
            if (!folder.equals(tensor.file().getParent())) {
                throw new IllegalArgumentException(tensor.file() + " does not lie in " + folder);
            }
        }
    }

    /**
     * A tensor's place.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name);
        }
        return tensor;
    }
}
