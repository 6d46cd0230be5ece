package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.checkpoint.SafetensorsWriter.Entry;

/**
 * Makes a model's tensors usable where they lie, or else makes one file of them that is.
 *
 * <p>The runtime reads F32, and files of one folder. What has another type, or is scattered, goes through a few
 * megabytes of memory into a file of the cache, once.
 */
final class FloatWeights {

    /** Another layout of the file needs another number. */
    private static final int VERSION = 1;

    private final SiglipConfig config;
    private final SafetensorsFiles files;
    private final List<StoredTensor> needed = new ArrayList<>();

    /** The weights of files that were checked against a configuration. */
    FloatWeights(SiglipConfig config, SafetensorsFiles files) {
        this.config = config;
        this.files = files;
        for (String name : SiglipTensors.of(config).keySet()) {
            needed.add(Objects.requireNonNull(files.tensors().get(name), name));
        }
    }

    /** Whether the user's own files serve as they are. */
    boolean inPlace() {
        Set<Path> folders = new HashSet<>();
        needed.forEach(tensor -> folders.add(tensor.file().getParent()));
        return folders.size() == 1
                && needed.stream().allMatch(tensor -> tensor.dtype().equals("F32"));
    }

    /** How they will be used, in words, with their sizes. */
    String use() {
        long stored = needed.stream().mapToLong(StoredTensor::length).sum();
        return inPlace()
                ? megabytes(stored) + " MB, used in place"
                : megabytes(stored) + " MB, copied once as F32 into " + megabytes(bytes()) + " MB of the cache";
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000L);
    }

    private long bytes() {
        return SafetensorsWriter.length(entries());
    }

    /**
     * The weights, ready for the runtime.
     *
     * @param hash of the user's files
     * @throws ModelException if a number is not finite, or the cache cannot take the file
     */
    SafetensorsWeights in(ModelCache cache, String hash) throws IOException {
        if (inPlace()) {
            Path folder = Objects.requireNonNull(needed.getFirst().file().getParent());
            return new SafetensorsWeights(folder, files.tensors(), files.description());
        }
        String name = "f32-" + VERSION + "-" + hash + ".safetensors";
        Path file = cache.file(name, bytes(), out -> SafetensorsWriter.write(out, entries()));
        try {
            return derived(file);
        } catch (ModelException damaged) {
            return derived(cache.replace(name, bytes(), out -> SafetensorsWriter.write(out, entries())));
        }
    }

    private SafetensorsWeights derived(Path file) throws IOException {
        Safetensors made = Safetensors.read(file);
        SiglipTensors.check(config, file, made.tensors());
        return new SafetensorsWeights(made.folder(), made.tensors(), files.description());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (StoredTensor tensor : needed) {
            StoredNumbers numbers = new StoredNumbers(tensor);
            entries.add(
                    new Entry(tensor.name(), "F32", tensor.shape(), numbers.count() * Float.BYTES, numbers::writeTo));
        }
        return entries;
    }
}
