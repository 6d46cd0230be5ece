package org.precedent.index.dicom;

/** Takes frames that are stored as they are (PS3.5 section 8.1). */
final class UncompressedFrameDecoder implements FrameDecoder {
    @Override
    public boolean decodes(TransferSyntax syntax) {
        return !syntax.encapsulated();
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, TransferSyntax syntax) {
        return layout.bitsAllocated() == 1
                ? new Frame(layout.unpacked(), syntax.encoding().order(), unpacked(bytes, (int) layout.frameBits()))
                : new Frame(layout, syntax.encoding().order(), bytes);
    }

    /** Each bit, the lowest of a byte first, in a byte of its own. */
    private static byte[] unpacked(byte[] packed, int length) {
        byte[] bits = new byte[length];
        for (int i = 0; i < length; i++) {
            bits[i] = (byte) ((packed[i / 8] >> (i % 8)) & 1);
        }
        return bits;
    }
}
