package org.precedent.index.dicom.codec;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Frames that are stored as they are (PS3.5 section 8.1), also one by one as fragments (PS3.5 A.4.11). */
public final class NativeCodec implements FrameCodec {
    private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    private static final Set<String> SYNTAXES = Set.of(
            "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.1.99", BIG_ENDIAN);

    @Override
    public boolean decodes(String transferSyntax) {
        return SYNTAXES.contains(transferSyntax);
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        boolean bigEndian = transferSyntax.equals(BIG_ENDIAN);
        return samples(bytes, layout, bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        return decode(bytes, layout, transferSyntax).isClean() ? Optional.of(whole(bytes, layout)) : Optional.empty();
    }

    /** The bytes of a frame, without any behind them or bits behind its last one. */
    static byte[] whole(byte[] bytes, PixelLayout layout) {
        byte[] whole = Arrays.copyOf(bytes, (int) layout.frameBytes());
        int spare = (int) (layout.frameBytes() * Byte.SIZE - layout.frameBits());
        whole[whole.length - 1] &= (byte) (0xFF >> spare);
        return whole;
    }

    /** The samples of a frame that lies as its layout says; at most one byte more is there, for lengths are even. */
    static Frame samples(byte[] bytes, PixelLayout layout, ByteOrder order) throws UndecodableFrame {
        checkColours(layout);
        int length = (int) layout.frameBytes();
        if (bytes.length != length && bytes.length != length + 1) {
            throw UndecodableFrame.damaged("a frame has " + bytes.length + " bytes and takes " + length);
        }
        if (layout.bitsAllocated() == 1) {
            return new Frame(layout.unpacked(), order, unpacked(bytes, (int) layout.frameBits()));
        }
        return new Frame(layout, order, bytes.length == length ? bytes : Arrays.copyOf(bytes, length));
    }

    /**
     * Samples that no codec takes apart are those of the data set; shared ones are read where they are bytes in pairs.
     */
    private static void checkColours(PixelLayout layout) throws UndecodableFrame {
        if (layout.photometric().isOfCodec()) {
            throw UndecodableFrame.unsupported("the Photometric Interpretation is one that this compression has not");
        }
        boolean halved = layout.photometric() == Photometric.YBR_FULL_422;
        if (halved && (layout.bitsAllocated() != 8 || layout.columns() % 2 != 0)) {
            throw UndecodableFrame.unsupported("the frame has halved colours, and not in pairs of bytes");
        }
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
