package org.precedent.encoder.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.Safetensors;
import org.precedent.encoder.checkpoint.SafetensorsWriter;
import org.precedent.encoder.checkpoint.SafetensorsWriter.Entry;
import org.precedent.encoder.checkpoint.StoredTensor;

/**
 * The file of a checkpoint's weights with the linear layers in 8-bit integers and all else as it was. It is made once,
 * weight by weight, and kept in the cache.
 */
final class Int8File {

    /** Another way of rounding or another layout needs another number. */
    private static final int VERSION = 2;

    /** The one tensor that holds several layers, query, key and value, as blocks of its rows. */
    private static final String PACKED = "vision_model.head.attention.in_proj_";

    private static final int PARTS = 3;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, ByteBuffer> scales = new HashMap<>();

    private Int8File(Checkpoint checkpoint) {
        for (String name : checkpoint.tensorNames()) {
            add(checkpoint.tensor(name));
        }
    }

    /** The tensors of the file, which is made when it is not there. */
    static Safetensors of(Checkpoint checkpoint, ModelCache cache) throws IOException {
        return DerivedFile.of("int8-" + VERSION, checkpoint, cache, new Int8File(checkpoint).entries);
    }

    private void add(StoredTensor tensor) {
        if (tensor.name().startsWith(PACKED)) {
            long rows = tensor.shape().getFirst() / PARTS;
            for (int part = 0; part < PARTS; part++) {
                addPart(tensor.rows(Int8Weights.part(tensor.name(), part * rows), part * rows, rows));
            }
        } else {
            addPart(tensor);
        }
    }

    private void addPart(StoredTensor tensor) {
        if (!DerivedFile.isLinear(tensor) || Int8Plan.isExact(tensor.name())) {
            entries.add(DerivedFile.unchanged(tensor));
            return;
        }
        long rows = tensor.shape().getFirst();
        long columns = tensor.shape().getLast();
        String scale = Int8Weights.scale(tensor.name());
        entries.add(new Entry(
                tensor.name(), "I8", List.of(columns, rows), rows * columns, out -> round(tensor, scale, out)));
        entries.add(new Entry(
                scale,
                "F32",
                List.of(rows),
                rows * Float.BYTES,
                out -> SafetensorsWriter.put(out, roundedBefore(scale))));
    }

    private void round(StoredTensor tensor, String scale, WritableByteChannel out) throws IOException {
        Int8Weights rounded = Int8Weights.of(tensor);
        scales.put(scale, rounded.scales());
        SafetensorsWriter.put(out, rounded.values());
    }

    /** Scales are written right behind their weight, with which they were made. */
    private ByteBuffer roundedBefore(String scale) {
        return Objects.requireNonNull(scales.remove(scale));
    }
}
