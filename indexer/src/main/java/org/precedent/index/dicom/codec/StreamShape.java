package org.precedent.index.dicom.codec;

/**
 * What a compressed stream says of its samples in its own header, to be held against what the data set says of them.
 *
 * @param samples of a pixel
 * @param precision the bits of a sample
 */
public record StreamShape(int rows, int columns, int samples, int precision) {
    /**
     * The layout of the decoded samples. Memory for them is to be taken after this and not before.
     *
     * @param described as the data set describes them
     * @param colours what the samples mean once they are decoded
     * @throws UndecodableFrame if stream and data set contradict each other
     */
    public PixelLayout decoded(PixelLayout described, Photometric colours) throws UndecodableFrame {
        if (rows != described.rows() || columns != described.columns()) {
            throw UndecodableFrame.damaged("the compressed frame has other rows and columns than the data set says");
        }
        if (samples != described.photometric().samples() || samples != colours.samples()) {
            throw UndecodableFrame.damaged("the compressed frame has other samples a pixel than the data set says");
        }
        PixelLayout layout = described.decoded(colours);
        if (precision < 1 || precision > layout.bitsAllocated()) {
            throw UndecodableFrame.damaged("the compressed frame has more bits a sample than the data set says");
        }
        return precision > layout.highBit() ? layout : atTheBottom(layout);
    }

    /**
     * Holds that it can be told which samples are negative: in fewer bits than are stored, those whose highest bit is
     * set may be either.
     *
     * @param frame that was decoded, of this shape
     * @throws UndecodableFrame if one of its samples can be read in two ways
     */
    public void checkSigns(Frame frame) throws UndecodableFrame {
        if (!frame.layout().signed() || precision >= frame.layout().bitsStored()) {
            return;
        }
        long leastNegative = 1L << (precision - 1);
        for (int i = 0; i < frame.pixels(); i++) {
            if (frame.sample(i, 0) >= leastNegative) {
                throw UndecodableFrame.unsupported(
                        "the compressed frame has fewer bits than its samples have with sign");
            }
        }
    }

    /** Samples of fewer bits than the highest that the data set names can only be the lowest ones. */
    private static PixelLayout atTheBottom(PixelLayout layout) {
        return new PixelLayout(
                layout.rows(),
                layout.columns(),
                layout.photometric(),
                layout.bitsAllocated(),
                layout.bitsStored(),
                layout.bitsStored() - 1,
                layout.signed(),
                false);
    }
}
