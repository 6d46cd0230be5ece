package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Compressed pixels, kept in the compression that they came in: a part a frame, and in it its samples and no more. */
final class CompressedPixels implements StoredPixels {
    private static final int PIXEL_DATA = 0x7FE0_0010;
    private static final int ITEM = 0xFFFE_E000;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;

    /** In bytes; frames beyond are made again when they are written. */
    private static final int MOST_HELD = 8 << 20;

    private final StoredImage image;

    /** The first frames. */
    private final List<byte[]> held;

    private CompressedPixels(StoredImage image, List<byte[]> held) {
        this.image = image;
        this.held = held;
    }

    /**
     * The pixels of an image; empty where of one of its frames nothing tells what makes its samples.
     *
     * @param dataset in which they lie
     */
    static Optional<CompressedPixels> of(StoredImage image, ByteSource dataset) throws IOException, Rejection {
        List<byte[]> held = new ArrayList<>();
        long size = 0;
        for (int index = 0; index < image.frames(); index++) {
            Optional<byte[]> frame = image.bare(dataset, index);
            if (frame.isEmpty()) {
                return Optional.empty();
            }
            size += frame.get().length;
            if (size <= MOST_HELD) {
                held.add(frame.get());
            }
        }
        return Optional.of(new CompressedPixels(image, held));
    }

    @Override
    public String transferSyntax() {
        return image.syntax().uid();
    }

    /** How many frames a video has only its file tells. */
    @Override
    public SequencedMap<Integer, byte[]> description() {
        return PixelElements.of(image.layout(), image.frames());
    }

    @Override
    public void write(ByteSource dataset, OutputStream out) throws IOException, Rejection {
        ElementWriter begin = new ElementWriter();
        begin.header(PIXEL_DATA, "OB", ElementHeader.UNDEFINED);
        begin.item(ITEM, 0);
        out.write(begin.bytes());
        for (int index = 0; index < image.frames(); index++) {
            byte[] frame = frame(dataset, index);
            ElementWriter item = new ElementWriter();
            item.item(ITEM, frame.length + frame.length % 2L);
            out.write(item.bytes());
            out.write(frame);
            if (frame.length % 2 != 0) {
                out.write(0);
            }
        }
        ElementWriter end = new ElementWriter();
        end.item(SEQUENCE_END, 0);
        out.write(end.bytes());
    }

    private byte[] frame(ByteSource dataset, int index) throws IOException, Rejection {
        if (index < held.size()) {
            return held.get(index);
        }
        return image.bare(dataset, index)
                .orElseThrow(() -> new Rejection(
                        Rejection.Code.CORRUPT, "a frame is not what it was; ingest the file again once it rests"));
    }
}
