package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;

/** A kept file with another head: what stands from its pixels on is copied as it is. */
final class StoredContent implements InstanceContent {
    private static final int CHUNK = 1 << 18;

    private final DicomSource source;
    private final byte[] head;
    private final long pixels;
    private final long size;

    /**
     * @param pixels where the element of the pixels begins in the file
     * @param size of the file
     */
    StoredContent(DicomSource source, byte[] head, long pixels, long size) {
        this.source = source;
        this.head = head;
        this.pixels = pixels;
        this.size = size;
    }

    @Override
    public long length() {
        return head.length + size - pixels;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(head);
        byte[] chunk = new byte[CHUNK];
        try (ByteSource file = source.open()) {
            for (long at = pixels; at < size; at += CHUNK) {
                int length = (int) Math.min(CHUNK, size - at);
                file.read(at, chunk, 0, length);
                out.write(chunk, 0, length);
            }
        }
    }
}
