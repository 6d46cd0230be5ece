package org.precedent.index.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.precedent.encoder.Embedding;

/**
 * The bytes of an {@link EmbeddingJournal}: a header with the dimension, then records of a length, a key, a vector and
 * a checksum (CRC-32C, RFC 3720) over length, key and vector. All numbers are big-endian.
 */
final class JournalFormat {

    private static final byte[] MAGIC = "PRECEMB1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern KEY = Pattern.compile("\\p{ASCII}{1,255}");
    private static final int LONGEST_KEY = 255;
    private static final int OVERHEAD = Integer.BYTES + Integer.BYTES;

    private final int dimension;

    JournalFormat(int dimension) {
        this.dimension = dimension;
    }

    /** A record that was read, and its length in the file in bytes. */
    record Entry(String key, Embedding vector, int length) {}

    ByteBuffer header() {
        return ByteBuffer.allocate(MAGIC.length + Integer.BYTES)
                .put(MAGIC)
                .putInt(dimension)
                .flip();
    }

    /** The most bytes that one record takes. */
    int longestRecord() {
        return OVERHEAD + LONGEST_KEY + dimension * Float.BYTES;
    }

    ByteBuffer records(Map<String, Embedding> batch) {
        ByteBuffer buffer = ByteBuffer.allocate(batch.size() * longestRecord());
        batch.forEach((key, vector) -> record(buffer, key, vector));
        return buffer.flip();
    }

    private void record(ByteBuffer buffer, String key, Embedding vector) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key of a vector must be 1 to " + LONGEST_KEY + " ASCII characters");
        }
        if (vector.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "dimension " + vector.dimension() + " does not fit a journal of dimension " + dimension);
        }
        int start = buffer.position();
        buffer.putInt(key.length() + dimension * Float.BYTES);
        buffer.put(key.getBytes(StandardCharsets.US_ASCII));
        for (float component : vector.toArray()) {
            buffer.putFloat(component);
        }
        buffer.putInt(checksum(buffer.slice(start, buffer.position() - start)));
    }

    /** The record at the start of these bytes; empty when none stands there whole and intact. */
    Optional<Entry> parse(ByteBuffer bytes) {
        if (bytes.remaining() < OVERHEAD) {
            return Optional.empty();
        }
        int keyLength = bytes.getInt(0) - dimension * Float.BYTES;
        int length = OVERHEAD + keyLength + dimension * Float.BYTES;
        if (keyLength < 1 || keyLength > LONGEST_KEY || bytes.remaining() < length) {
            return Optional.empty();
        }
        int covered = length - Integer.BYTES;
        if (bytes.getInt(covered) != checksum(bytes.slice(0, covered))) {
            return Optional.empty();
        }
        byte[] key = new byte[keyLength];
        bytes.get(Integer.BYTES, key);
        float[] vector = new float[dimension];
        bytes.slice(Integer.BYTES + keyLength, dimension * Float.BYTES)
                .asFloatBuffer()
                .get(vector);
        return Optional.of(new Entry(new String(key, StandardCharsets.US_ASCII), Embedding.of(vector), length));
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
