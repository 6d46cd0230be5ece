package org.precedent.encoder.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.Safetensors;
import org.precedent.encoder.checkpoint.SafetensorsWriter;
import org.precedent.encoder.checkpoint.SafetensorsWriter.Entry;
import org.precedent.encoder.checkpoint.StoredTensor;

/** A file of a checkpoint's weights in other numbers. It is made once, weight by weight, and kept in the cache. */
final class DerivedFile {

    private DerivedFile() {}

    /**
     * The tensors of the file, which is made when it is not there.
     *
     * @param kind of numbers, and how they were made; it is part of the file's name
     */
    static Safetensors of(String kind, Checkpoint checkpoint, ModelCache cache, List<Entry> entries)
            throws IOException {
        String name = kind + "-" + checkpoint.weightsHash() + ".safetensors";
        Path file = cache.file(name, SafetensorsWriter.length(entries), out -> SafetensorsWriter.write(out, entries));
        return Safetensors.read(file);
    }

    /** Whether it is the weight of a linear layer: a matrix is, unless it is a table of embeddings. */
    static boolean isLinear(StoredTensor tensor) {
        return tensor.shape().size() == 2 && !tensor.name().contains("embedding");
    }

    /** A tensor as it is. */
    static Entry unchanged(StoredTensor tensor) {
        return new Entry(tensor.name(), tensor.dtype(), tensor.shape(), tensor.length(), out -> copy(tensor, out));
    }

    private static void copy(StoredTensor tensor, WritableByteChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(tensor.file(), StandardOpenOption.READ)) {
            long done = 0;
            while (done < tensor.length()) {
                long moved = in.transferTo(tensor.offset() + done, tensor.length() - done, out);
                if (moved <= 0) {
                    throw new IOException("the weights ended while they were copied");
                }
                done += moved;
            }
        }
    }
}
