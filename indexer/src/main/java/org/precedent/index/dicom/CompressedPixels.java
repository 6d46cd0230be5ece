package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SequencedMap;

/** Compressed pixels, kept as they came: a part a frame, remarks in it emptied. */
record CompressedPixels(StoredImage image) implements StoredPixels {
    private static final int PIXEL_DATA = 0x7FE0_0010;
    private static final int ITEM = 0xFFFE_E000;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;

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
            byte[] frame = image.locator().bytes(dataset, index);
            Remarks.empty(frame);
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
}
