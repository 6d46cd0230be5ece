package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.SequencedMap;

/** The pixels of an image as they are kept: the same samples, and nothing that hid beside them. */
interface StoredPixels {
    /** The transfer syntax that they are kept in. */
    String transferSyntax();

    /**
     * Writes the element of the pixels.
     *
     * @param dataset in which they lie
     * @throws Rejection if they are not as the data set says
     */
    void write(ByteSource dataset, OutputStream out) throws IOException, Rejection;

    /** What the data set has to say of how they lie, by the tags. */
    SequencedMap<Integer, byte[]> description();

    /**
     * The pixels of an image: as they are compressed, where it is known what makes their samples, else in run lengths
     * where that is smaller.
     *
     * @param dataset in which they lie
     */
    static StoredPixels of(StoredImage image, PixelData where, ByteSource dataset) throws IOException, Rejection {
        if (image.isRepainted()) {
            return DecodedPixels.of(image, dataset);
        }
        if (where.compressed()) {
            Optional<CompressedPixels> compressed = CompressedPixels.of(image, dataset);
            return compressed.isPresent() ? compressed.get() : DecodedPixels.of(image, dataset);
        }
        StoredPixels plain = new PlainPixels(where, image.layout(), image.frames(), image.syntax());
        if (where.kind() != SampleKind.INTEGER || image.layout().bitsAllocated() == 1) {
            return plain;
        }
        return DecodedPixels.packed(image, dataset).orElse(plain);
    }
}
