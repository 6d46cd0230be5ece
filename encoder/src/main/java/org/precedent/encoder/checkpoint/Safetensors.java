package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Placeholder;

/**
 * The table of contents of a safetensors file; the data stays in the file.
 *
 * <p>Every entry lies inside the file, overlaps no other and has the length that its type and shape say. The format:
 * eight bytes of little-endian header length, that many bytes of JSON, then the data.
 *
 * @param file the real path, symbolic links resolved
 * @param tensors by name
 */
public record Safetensors(Path file, Map<String, StoredTensor> tensors) {

    private static final long MAX_HEADER_BYTES = 16 << 20;
    private static final int PREFIX_BYTES = 8;

    /** Copies the table. */
    public Safetensors {
        tensors = Map.copyOf(tensors);
    }

    /**
     * Reads and checks the header, of 16 MB at most; those of real models have less than one.
     *
     * @throws ModelException if the file breaks the format
     */
    public static Safetensors read(Path file) throws IOException {
        checkRegular(file);
        Placeholder.refuse(file);
        Path real = file.toRealPath();
        try (FileChannel channel = FileChannel.open(real)) {
            long size = channel.size();
            if (size < PREFIX_BYTES) {
                throw broken(file, "has " + size + " bytes, too few for a header");
            }
            long headerBytes =
                    littleEndian(read(channel, 0, PREFIX_BYTES, file)).getLong();
            if (headerBytes < 2 || headerBytes > MAX_HEADER_BYTES || headerBytes > size - PREFIX_BYTES) {
                throw broken(
                        file,
                        "claims a header of " + Long.toUnsignedString(headerBytes) + " bytes in a file of " + size);
            }
            byte[] header = read(channel, PREFIX_BYTES, (int) headerBytes, file);
            long dataStart = PREFIX_BYTES + headerBytes;
            Map<String, StoredTensor> tensors = new SafetensorsHeader(real, dataStart, size - dataStart).parse(header);
            checkDisjoint(file, tensors);
            return new Safetensors(real, tensors);
        }
    }

    /** Whoever opened a pipe would wait for ever. */
    private static void checkRegular(Path file) throws ModelException {
        if (Files.notExists(file)) {
            throw new ModelException(file + " is missing: copy the model's whole directory, this file included");
        }
        if (!Files.isRegularFile(file)) {
            throw new ModelException(file + " is not a file that can be read: copy the model's whole directory");
        }
    }

    private static byte[] read(FileChannel channel, long position, int length, Path file) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw broken(file, "ended while its header was read");
            }
        }
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void checkDisjoint(Path file, Map<String, StoredTensor> tensors) throws ModelException {
        List<StoredTensor> byOffset = new ArrayList<>(tensors.values());
        byOffset.sort(Comparator.comparingLong(StoredTensor::offset).thenComparingLong(StoredTensor::length));
        for (int i = 1; i < byOffset.size(); i++) {
            StoredTensor before = byOffset.get(i - 1);
            StoredTensor tensor = byOffset.get(i);
            if (tensor.offset() < before.offset() + before.length()) {
                throw broken(file, "has overlapping tensors " + before.name() + " and " + tensor.name());
            }
        }
    }

    /** The folder that the file lies in. */
    public Path folder() {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("a real path has a folder");
        }
        return folder;
    }

    /**
     * A tensor's place.
     *
     * @throws IllegalArgumentException if the file has none of this name
     */
    public StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no tensor " + name);
        }
        return tensor;
    }

    static ModelException broken(Path file, String what) {
        return new ModelException(file + " " + what + ": it is damaged or no safetensors file; copy it again");
    }
}
