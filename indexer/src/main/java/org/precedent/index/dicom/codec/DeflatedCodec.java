package org.precedent.index.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Frames that are deflated one by one (PS3.5 A.4.13, RFC 1951): no more is inflated than a frame takes. */
public final class DeflatedCodec implements FrameCodec {
    private static final String DEFLATED_IMAGE_FRAME = "1.2.840.10008.1.2.8.1";

    /** One byte may be there to make the length even, and another shows that there are too many. */
    private static final int PADDING = 1;

    private static final int PART = 1 << 13;

    @Override
    public boolean decodes(String transferSyntax) {
        return transferSyntax.equals(DEFLATED_IMAGE_FRAME);
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        return NativeCodec.samples(inflated(bytes, layout), layout, ByteOrder.LITTLE_ENDIAN);
    }

    /** Deflated anew. */
    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        byte[] frame = inflated(bytes, layout);
        boolean clean =
                NativeCodec.samples(frame, layout, ByteOrder.LITTLE_ENDIAN).isClean();
        return clean ? Optional.of(deflated(NativeCodec.whole(frame, layout))) : Optional.empty();
    }

    private static byte[] deflated(byte[] frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length / 2 + 64);
        byte[] part = new byte[PART];
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(frame);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] bytes, PixelLayout layout) throws UndecodableFrame {
        byte[] frame = new byte[(int) layout.frameBytes() + PADDING + 1];
        return Arrays.copyOf(frame, inflate(bytes, frame));
    }

    private static int inflate(byte[] bytes, byte[] into) throws UndecodableFrame {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            int length = 0;
            while (length < into.length && !inflater.finished()) {
                int more = inflater.inflate(into, length, into.length - length);
                if (more == 0) {
                    break;
                }
                length += more;
            }
            return length;
        } catch (DataFormatException e) {
            throw UndecodableFrame.damaged("a deflated frame is damaged");
        }
    }
}
