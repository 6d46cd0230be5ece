package org.precedent.encoder.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.Safetensors;
import org.precedent.encoder.checkpoint.SafetensorsWriter.Entry;
import org.precedent.encoder.checkpoint.StoredTensor;

/**
 * The file of a checkpoint's weights with the linear layers, and their biases, in 16-bit floats. What is only added, as
 * embeddings are, and what scales a norm stays as it was.
 */
final class Fp16File {

    /** Another way of rounding or another choice of tensors needs another number. */
    private static final int VERSION = 1;

    private Fp16File() {}

    /**
     * The tensors of the file, which is made when it is not there.
     *
     * @throws ModelException if a weight is beyond the range of 16-bit floats
     */
    static Safetensors of(Checkpoint checkpoint, ModelCache cache) throws IOException {
        return DerivedFile.of("fp16-" + VERSION, checkpoint, cache, entries(checkpoint));
    }

    private static List<Entry> entries(Checkpoint checkpoint) {
        Set<String> halved = halved(checkpoint);
        List<Entry> entries = new ArrayList<>();
        for (String name : checkpoint.tensorNames()) {
            StoredTensor tensor = checkpoint.tensor(name);
            entries.add(halved.contains(name) ? rounded(tensor) : DerivedFile.unchanged(tensor));
        }
        return entries;
    }

    /** The weights of linear layers and, named alike, their biases. */
    private static Set<String> halved(Checkpoint checkpoint) {
        Set<String> names = new HashSet<>();
        for (String name : checkpoint.tensorNames()) {
            if (DerivedFile.isLinear(checkpoint.tensor(name))) {
                names.add(name);
                names.add(name.replaceFirst("weight$", "bias"));
            }
        }
        return names;
    }

    private static Entry rounded(StoredTensor tensor) {
        long length = tensor.length() / Float.BYTES * Short.BYTES;
        return new Entry(tensor.name(), "F16", tensor.shape(), length, out -> Fp16Weights.write(tensor, out));
    }
}
