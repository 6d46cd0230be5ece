package org.precedent.encoder.checkpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A tensor's place in a safetensors file.
 *
 * @param file the safetensors file, a real path
 * @param dtype the element type as the format names it, such as {@code F32}
 * @param shape the sizes of its dimensions, outermost first
 * @param offset of its first byte, from the start of the file
 * @param length in bytes
 */
public record StoredTensor(Path file, String name, String dtype, List<Long> shape, long offset, long length) {

    /** Copies the shape. */
    public StoredTensor {
        shape = List.copyOf(shape);
    }

    /**
     * A run of rows of this tensor, which lie together in the file.
     *
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    public StoredTensor rows(String newName, long from, long count) {
        long rows = shape.getFirst();
        if (from < 0 || count < 1 || from > rows - count) {
            throw new IndexOutOfBoundsException("rows " + from + " + " + count + " of " + rows + " in " + name);
        }
        long rowBytes = length / rows;
        List<Long> part = new ArrayList<>(shape);
        part.set(0, count);
        return new StoredTensor(file, newName, dtype, part, offset + from * rowBytes, count * rowBytes);
    }
}
