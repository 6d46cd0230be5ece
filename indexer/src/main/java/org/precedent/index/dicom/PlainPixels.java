package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Uncompressed pixels, kept in little endian. The bits of a sample that hold no part of it are emptied, for overlays
 * hide there, and what stands behind the last frame is left out.
 */
record PlainPixels(PixelData where, PixelLayout layout, int frames, TransferSyntax syntax) implements StoredPixels {
    private static final int CHUNK = 1 << 20;

    /** What only integers have. */
    private static final List<Tag> INTEGERS = List.of(Tag.BITS_STORED, Tag.HIGH_BIT, Tag.PIXEL_REPRESENTATION);

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    @Override
    public String transferSyntax() {
        return TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();
    }

    @Override
    public SequencedMap<Integer, byte[]> description() {
        SequencedMap<Integer, byte[]> elements = PixelElements.of(layout, frames);
        if (where.kind() != SampleKind.INTEGER) {
            INTEGERS.forEach(tag -> elements.remove(tag.number()));
        }
        return elements;
    }

    @Override
    public void write(ByteSource dataset, OutputStream out) throws IOException, Rejection {
        long length = layout.bytes(frames);
        ElementWriter header = new ElementWriter();
        header.header(where.kind().tag(), where.kind().vr(layout.bitsAllocated()), length + length % 2);
        out.write(header.bytes());
        int unit = Math.max(1, layout.bitsAllocated() / Byte.SIZE);
        boolean bigEndian = syntax.encoding().order() == ByteOrder.BIG_ENDIAN;
        for (long at = 0; at < length; at += CHUNK) {
            byte[] chunk = read(dataset, at, (int) Math.min(CHUNK, length - at));
            if (bigEndian) {
                Binary.swap(chunk, unit);
            }
            clean(chunk, unit);
            out.write(chunk);
        }
        if (length % 2 != 0) {
            out.write(0);
        }
    }

    /** Some bytes in the order of the samples: single bytes of words change places. */
    private byte[] read(ByteSource dataset, long at, int length) throws IOException {
        boolean swapped = where.swapped() && layout.bitsAllocated() <= Byte.SIZE;
        int words = swapped ? (int) Math.min(length + length % 2, where.length() - at) : length;
        byte[] bytes = new byte[words];
        dataset.read(where.position() + at, bytes, 0, words);
        if (swapped) {
            Binary.swap(bytes, 2);
        }
        return words == length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Leaves of each sample the bits that are stored: those above repeat the sign, those below are 0. */
    private void clean(byte[] samples, int unit) {
        int above = layout.bitsAllocated() - 1 - layout.highBit();
        int below = layout.highBit() + 1 - layout.bitsStored();
        if (layout.bitsAllocated() == 1 || (above == 0 && below == 0)) {
            return;
        }
        int spare = Integer.SIZE - layout.bitsAllocated() + above;
        if (unit == Short.BYTES) {
            for (int i = 0; i + 1 < samples.length; i += 2) {
                SHORT.set(samples, i, (short) clean((short) SHORT.get(samples, i), spare, below));
            }
            return;
        }
        for (int i = 0; i + unit <= samples.length; i += unit) {
            int sample = 0;
            for (int b = 0; b < unit; b++) {
                sample |= (samples[i + b] & 0xFF) << (Byte.SIZE * b);
            }
            int stored = clean(sample, spare, below);
            for (int b = 0; b < unit; b++) {
                samples[i + b] = (byte) (stored >> (Byte.SIZE * b));
            }
        }
    }

    private int clean(int sample, int spare, int below) {
        int high = sample << spare;
        int stored = layout.signed() ? high >> spare : high >>> spare;
        return stored >> below << below;
    }
}
