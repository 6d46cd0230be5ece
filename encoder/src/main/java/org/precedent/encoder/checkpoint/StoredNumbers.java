package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;
import org.precedent.encoder.ModelException;

/**
 * The numbers of a tensor of F32, F16 or BF16, read as 32-bit floats. Every number of the shorter types is one of
 * those, so nothing is rounded.
 */
final class StoredNumbers {

    private static final int CHUNK = 1 << 18;
    private static final int HALF_BYTES = 2;
    private static final int BF16_SHIFT = 16;

    private final StoredTensor tensor;
    private final Type type;

    private enum Type {
        F32(Float.BYTES),
        F16(HALF_BYTES),
        BF16(HALF_BYTES);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    /** The numbers of a tensor that {@link #canRead}. */
    StoredNumbers(StoredTensor tensor) {
        this.tensor = tensor;
        this.type = Type.valueOf(tensor.dtype());
    }

    /** Whether a type is one of the three. */
    static boolean canRead(String dtype) {
        return dtype.equals("F32") || dtype.equals("F16") || dtype.equals("BF16");
    }

    /** How many there are. */
    long count() {
        return tensor.length() / type.bytes;
    }

    /**
     * The only one.
     *
     * @throws ModelException if there are more or it is not finite
     */
    float single() throws IOException {
        if (count() != 1) {
            throw Safetensors.broken(tensor.file(), "has " + count() + " numbers as " + tensor.name());
        }
        FloatBuffer number = FloatBuffer.allocate(1);
        try (FileChannel in = FileChannel.open(tensor.file(), StandardOpenOption.READ)) {
            readChunk(in, 0, 1, number);
        }
        return number.get(0);
    }

    /**
     * Writes them all as F32, little-endian, in a few megabytes of memory.
     *
     * @throws ModelException if one is not finite
     */
    void writeTo(WritableByteChannel out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long count = count();
        try (FileChannel in = FileChannel.open(tensor.file(), StandardOpenOption.READ)) {
            for (long at = 0; at < count; at += CHUNK) {
                int length = (int) Math.min(CHUNK, count - at);
                readChunk(in, at, length, bytes.clear().asFloatBuffer());
                SafetensorsWriter.put(out, bytes.limit(length * Float.BYTES));
            }
        }
    }

    private void readChunk(FileChannel in, long at, int length, FloatBuffer into) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(length * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
        long start = tensor.offset() + at * type.bytes;
        while (stored.hasRemaining()) {
            if (in.read(stored, start + stored.position()) < 0) {
                throw Safetensors.broken(tensor.file(), "ended while " + tensor.name() + " was read");
            }
        }
        decode(stored.flip(), length, into);
        for (int i = 0; i < length; i++) {
            if (!Float.isFinite(into.get(i))) {
                throw Safetensors.broken(tensor.file(), "has " + into.get(i) + " in tensor " + tensor.name());
            }
        }
    }

    private void decode(ByteBuffer stored, int length, FloatBuffer into) {
        ShortBuffer halves = stored.asShortBuffer();
        switch (type) {
            case F32 -> into.put(0, stored.asFloatBuffer(), 0, length);
            case F16 -> {
                for (int i = 0; i < length; i++) {
                    into.put(i, Float.float16ToFloat(halves.get(i)));
                }
            }
            case BF16 -> {
                for (int i = 0; i < length; i++) {
                    into.put(i, Float.intBitsToFloat(halves.get(i) << BF16_SHIFT));
                }
            }
        }
    }
}
