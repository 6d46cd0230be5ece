package org.precedent.encoder.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.checkpoint.SafetensorsWriter;
import org.precedent.encoder.checkpoint.StoredTensor;

/**
 * Weights rounded to 16-bit floats, to the nearest, halves to even.
 *
 * <p>What is too large for them is refused rather than clamped: no SigLIP has such a weight, and clamped it would be
 * another model under the same name.
 */
final class Fp16Weights {

    private static final int NUMBERS_AT_ONCE = 1 << 18;

    private Fp16Weights() {}

    /**
     * Reads a tensor of F32 and writes it as F16.
     *
     * @throws ModelException if a number is beyond 65504
     */
    static void write(StoredTensor tensor, WritableByteChannel out) throws IOException {
        ByteBuffer wide = ByteBuffer.allocate(NUMBERS_AT_ONCE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer narrow = ByteBuffer.allocate(NUMBERS_AT_ONCE * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel in = FileChannel.open(tensor.file(), StandardOpenOption.READ)) {
            long done = 0;
            while (done < tensor.length()) {
                wide.clear().limit((int) Math.min(wide.capacity(), tensor.length() - done));
                read(in, wide, tensor.offset() + done);
                done += wide.position();
                round(tensor.name(), wide.flip().asFloatBuffer(), narrow.clear());
                SafetensorsWriter.put(out, narrow.flip());
            }
        }
    }

    private static void read(FileChannel channel, ByteBuffer into, long position) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, position + into.position()) < 0) {
                throw new IOException("the weights ended while they were read");
            }
        }
    }

    private static void round(String name, FloatBuffer from, ByteBuffer to) throws ModelException {
        while (from.hasRemaining()) {
            float number = from.get();
            short half = Float.floatToFloat16(number);
            if (!Float.isFinite(Float.float16ToFloat(half))) {
                throw new ModelException("tensor " + name + " has a weight of " + number
                        + ", which 16-bit floats cannot hold; use --precision fp32");
            }
            to.putShort(half);
        }
    }
}
