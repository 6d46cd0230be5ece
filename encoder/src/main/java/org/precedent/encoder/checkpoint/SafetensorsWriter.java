package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a safetensors file tensor by tensor, so that no more than one need be in memory. Every tensor begins at a
 * multiple of 64 bytes, so that a runtime can use the file where it lies.
 */
public final class SafetensorsWriter {

    private static final int ALIGNMENT = 64;

    private SafetensorsWriter() {}

    /**
     * A tensor to write.
     *
     * @param dtype as the format names it
     * @param length in bytes
     * @param content gives exactly so many bytes
     */
    public record Entry(String name, String dtype, List<Long> shape, long length, Content content) {

        /** Copies the shape. */
        public Entry {
            shape = List.copyOf(shape);
        }
    }

    /** The bytes of a tensor. */
    @FunctionalInterface
    public interface Content {
        /** Writes them. */
        void writeTo(WritableByteChannel out) throws IOException;
    }

    /** Writes the whole file. */
    public static void write(WritableByteChannel out, List<Entry> entries) throws IOException {
        byte[] header = header(entries);
        ByteBuffer prefix = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        put(out, prefix.putLong(header.length).flip());
        put(out, ByteBuffer.wrap(header));
        for (Entry entry : entries) {
            entry.content().writeTo(out);
            put(out, ByteBuffer.allocate((int) (aligned(entry.length()) - entry.length())));
        }
    }

    /** The size in bytes of the file that {@link #write} makes of these. */
    public static long length(List<Entry> entries) {
        long length = (long) Long.BYTES + header(entries).length;
        for (Entry entry : entries) {
            length += aligned(entry.length());
        }
        return length;
    }

    /** Writes all that a buffer has left. */
    public static void put(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static byte[] header(List<Entry> entries) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        long at = 0;
        for (Entry entry : entries) {
            ObjectNode tensor = json.putObject(entry.name());
            tensor.put("dtype", entry.dtype());
            entry.shape().forEach(tensor.withArray("shape")::add);
            tensor.putArray("data_offsets").add(at).add(at + entry.length());
            at += aligned(entry.length());
        }
        String text = json.toString();
        int length = (int) aligned(Long.BYTES + text.length()) - Long.BYTES;
        return (text + " ".repeat(length - text.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static long aligned(long length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
