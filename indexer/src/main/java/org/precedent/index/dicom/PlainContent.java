package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.codec.PixelLayout;

/** A kept file whose pixels are decoded, frame by frame, while it is written in Explicit VR Little Endian. */
final class PlainContent implements InstanceContent {
    private static final int PIXEL_DATA = 0x7FE0_0010;
    private static final long LONGEST = 0xFFFF_FFFEL;

    private final KeptInstance instance;
    private final FrameTurn turn;
    private final byte[] head;
    private final long pixels;

    private PlainContent(KeptInstance instance, FrameTurn turn, byte[] head, long pixels) {
        this.instance = instance;
        this.turn = turn;
        this.head = head;
        this.pixels = pixels;
    }

    /** The file; null where its pixels are more than an element may hold (PS3.5 section 7.1). */
    static @Nullable PlainContent of(
            KeptInstance instance, SequencedMap<Integer, byte[]> elements, StoredImage image, FrameTurn turn) {
        PixelLayout layout = PlainSamples.layout(image.layout());
        long pixels = layout.bytes(image.frames());
        if (pixels > LONGEST) {
            return null;
        }
        ElementWriter header = new ElementWriter();
        header.header(PIXEL_DATA, layout.bitsAllocated() > Byte.SIZE ? "OW" : "OB", pixels + pixels % 2);
        byte[] before = FileHead.of(described(elements, layout), TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid());
        ByteBuffer head = ByteBuffer.allocate(before.length + header.bytes().length);
        return new PlainContent(
                instance, turn, head.put(before).put(header.bytes()).array(), pixels);
    }

    /** The elements with what decoding changes. */
    private static SequencedMap<Integer, byte[]> described(SequencedMap<Integer, byte[]> elements, PixelLayout layout) {
        SequencedMap<Integer, byte[]> all = new TreeMap<>(Integer::compareUnsigned);
        all.putAll(elements);
        ElementWriter photometric = new ElementWriter();
        photometric.text(0x0028_0004, "CS", layout.photometric().name().replace("PALETTE_", "PALETTE "));
        all.put(0x0028_0004, photometric.bytes());
        if (layout.photometric().samples() > 1) {
            put(all, 0x0028_0006, 0);
        }
        put(all, 0x0028_0100, layout.bitsAllocated());
        put(all, 0x0028_0101, layout.bitsStored());
        put(all, 0x0028_0102, layout.highBit());
        return all;
    }

    private static void put(SequencedMap<Integer, byte[]> elements, int number, int word) {
        ElementWriter one = new ElementWriter();
        byte[] value = new byte[Short.BYTES];
        ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).putShort((short) word);
        one.element(number, "US", value);
        elements.put(number, one.bytes());
    }

    @Override
    public long length() {
        return head.length + pixels + pixels % 2;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(head);
        for (int index = 0; index < instance.frames(); index++) {
            int frame = index;
            switch (turn.take(() -> instance.samples(frame))) {
                case DicomResult.Ok(byte[] samples) -> out.write(samples);
                case DicomResult.Refused<?> refused -> throw new IOException(refused.reason());
            }
        }
        if (pixels % 2 != 0) {
            out.write(0);
        }
    }
}
