package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.SequencedMap;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;

/**
 * Pixels that are kept as they are decoded, without loss: in run lengths where the first frame is smaller then, else
 * one sample after the other.
 */
final class DecodedPixels implements StoredPixels {
    private static final String RUN_LENGTHS = "1.2.840.10008.1.2.5";
    private static final int PIXEL_DATA = 0x7FE0_0010;
    private static final int ITEM = 0xFFFE_E000;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;
    private static final long LONGEST = 0xFFFF_FFFEL;

    private final StoredImage image;
    private final Frame first;
    private final PixelLayout layout;

    /** The first frame, packed; nothing where that is not smaller. */
    private final byte[] packed;

    private DecodedPixels(StoredImage image, Frame first) {
        this.image = image;
        this.first = first;
        this.layout = first.layout();
        boolean packs = layout.bitsStored() > 1 && RleEncoder.encodes(layout);
        byte[] stream = packs ? RleEncoder.encode(first) : new byte[0];
        this.packed = stream.length < Math.min(frameBytes(), image.layout().frameBytes()) ? stream : new byte[0];
    }

    /**
     * The pixels of an image.
     *
     * @throws Rejection if the first frame cannot be decoded, or the frames are too many to be kept so
     */
    static DecodedPixels of(StoredImage image, ByteSource dataset) throws IOException, Rejection {
        DecodedPixels pixels = new DecodedPixels(image, image.decoded(dataset, 0));
        if (!pixels.isPacked() && pixels.frameBytes() * image.frames() > LONGEST) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "the pixels have to be written anew and are too many for one element; export the file in parts");
        }
        return pixels;
    }

    /** The pixels of an uncompressed image in run lengths; empty where the first frame is no smaller so. */
    static Optional<StoredPixels> packed(StoredImage image, ByteSource dataset) throws IOException, Rejection {
        DecodedPixels pixels = new DecodedPixels(image, image.decoded(dataset, 0));
        return pixels.isPacked() ? Optional.of(pixels) : Optional.empty();
    }

    private boolean isPacked() {
        return packed.length > 0;
    }

    @Override
    public String transferSyntax() {
        return isPacked() ? RUN_LENGTHS : TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();
    }

    /** The bytes of a sample. */
    private int unit() {
        return layout.bitsAllocated() / Byte.SIZE;
    }

    private long frameBytes() {
        return layout.pixels() * layout.photometric().samples() * unit();
    }

    @Override
    public SequencedMap<Integer, byte[]> description() {
        boolean shared = layout.photometric() == Photometric.YBR_FULL_422;
        Photometric photometric = shared ? Photometric.YBR_FULL : layout.photometric();
        int high = layout.bitsStored() - 1;
        PixelLayout kept = new PixelLayout(
                layout.rows(),
                layout.columns(),
                photometric,
                layout.bitsAllocated(),
                layout.bitsStored(),
                high,
                layout.signed(),
                isPacked() && photometric.samples() > 1);
        SequencedMap<Integer, byte[]> elements = PixelElements.of(kept, image.frames());
        if (image.syntax().isVideo()) {
            elements.put(Tag.NUMBER_OF_FRAMES.number(), PixelElements.frames(image.frames()));
        }
        return elements;
    }

    @Override
    public void write(ByteSource dataset, OutputStream out) throws IOException, Rejection {
        long length = isPacked() ? ElementHeader.UNDEFINED : frameBytes() * image.frames();
        ElementWriter begin = new ElementWriter();
        begin.header(PIXEL_DATA, isPacked() || unit() == 1 ? "OB" : "OW", isPacked() ? length : length + length % 2);
        if (isPacked()) {
            begin.item(ITEM, 0);
        }
        out.write(begin.bytes());
        for (int index = 0; index < image.frames(); index++) {
            Frame frame = index == 0 ? first : image.decoded(dataset, index);
            if (!frame.layout().equals(layout)) {
                throw new Rejection(Rejection.Code.CORRUPT, "the frames are not all alike; export the file again");
            }
            out.write(isPacked() ? item(index == 0 ? packed : RleEncoder.encode(frame)) : plain(frame));
        }
        if (isPacked()) {
            ElementWriter end = new ElementWriter();
            end.item(SEQUENCE_END, 0);
            out.write(end.bytes());
        } else if (length % 2 != 0) {
            out.write(0);
        }
    }

    private static byte[] item(byte[] stream) {
        ElementWriter item = new ElementWriter();
        item.item(ITEM, stream.length);
        item.append(stream);
        return item.bytes();
    }

    /** All samples of a pixel one after the other, in little endian. */
    private byte[] plain(Frame frame) {
        byte[] bytes = new byte[(int) frameBytes()];
        int samples = layout.photometric().samples();
        int at = 0;
        for (int pixel = 0; pixel < frame.pixels(); pixel++) {
            for (int channel = 0; channel < samples; channel++) {
                long sample = frame.sample(pixel, channel);
                for (int b = 0; b < unit(); b++) {
                    bytes[at++] = (byte) (sample >> (Byte.SIZE * b));
                }
            }
        }
        return bytes;
    }
}
