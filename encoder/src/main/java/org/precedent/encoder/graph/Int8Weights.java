package org.precedent.encoder.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.precedent.encoder.checkpoint.StoredTensor;

/**
 * A linear layer's weight in 8-bit integers: symmetric, with one scale for each output channel, so that a channel's
 * largest weight becomes 127.
 *
 * <p>It is stored {@code [in, out]}, as the runtime's operator wants it, while a checkpoint has {@code [out, in]}.
 */
final class Int8Weights {

    private static final int LARGEST = 127;

    private final int in;
    private final int out;
    private final byte[] values;
    private final float[] scales;

    private Int8Weights(int in, int out) {
        this.in = in;
        this.out = out;
        this.values = new byte[Math.multiplyExact(in, out)];
        this.scales = new float[out];
    }

    /** The name of a weight's scales, F32 {@code [out]}. */
    static String scale(String weight) {
        return weight + ".scale";
    }

    /** The name of the rows of a packed tensor that begin at one. */
    static String part(String packed, long from) {
        return packed + "." + from;
    }

    /** Reads and rounds a weight {@code [out, in]} of F32. */
    static Int8Weights of(StoredTensor weight) throws IOException {
        int out = Math.toIntExact(weight.shape().getFirst());
        int in = Math.toIntExact(weight.shape().getLast());
        Int8Weights quantised = new Int8Weights(in, out);
        ByteBuffer bytes = ByteBuffer.allocate(in * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        float[] row = new float[in];
        try (FileChannel channel = FileChannel.open(weight.file(), StandardOpenOption.READ)) {
            for (int channelOut = 0; channelOut < out; channelOut++) {
                read(channel, bytes.clear(), weight.offset() + (long) channelOut * in * Float.BYTES);
                FloatBuffer numbers = bytes.flip().asFloatBuffer();
                numbers.get(row);
                quantised.round(channelOut, row);
            }
        }
        return quantised;
    }

    private static void read(FileChannel channel, ByteBuffer into, long position) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, position + into.position()) < 0) {
                throw new IOException("the weights ended while they were read");
            }
        }
    }

    private void round(int channel, float[] row) {
        float largest = 0;
        for (float weight : row) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest == 0 ? 1 : largest / LARGEST;
        scales[channel] = scale;
        for (int i = 0; i < in; i++) {
            values[i * out + channel] = (byte) Math.round(row[i] / scale);
        }
    }

    /** The rounded weights, {@code [in, out]}. */
    ByteBuffer values() {
        return ByteBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** The scales, F32 little-endian, {@code [out]}. */
    ByteBuffer scales() {
        ByteBuffer bytes = ByteBuffer.allocate(out * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(scales);
        return bytes;
    }
}
