package org.precedent.index.dicom;

import java.io.IOException;
import java.util.List;

/**
 * How the frames of a file are found, decoded and shown. Safe for use by many threads.
 *
 * @param frames how many there are, at least one
 */
record StoredImage(
        FrameLocator locator,
        FrameDecoder decoder,
        TransferSyntax syntax,
        PixelLayout layout,
        Rendering rendering,
        int frames) {
    /**
     * What a file says of its pixels, checked; the pixels themselves are not looked at.
     *
     * @param decoders of which the first that knows the file's syntax is taken
     * @throws Rejection if there are no pixels, or none that can be shown
     */
    static StoredImage of(DicomObject object, List<FrameDecoder> decoders, DicomLimits limits, CtPreset preset)
            throws Rejection {
        PixelData where = object.pixels();
        if (where == null) {
            throw new Rejection(
                    Rejection.Code.NO_PIXELS, "the file holds no image; only images and reports are taken in");
        }
        FrameDecoder decoder = decoder(object.syntax(), decoders);
        if (where.length() == PixelData.UNDEFINED) {
            throw new Rejection(Rejection.Code.CORRUPT, "uncompressed pixels have no length; export the file again");
        }
        Dataset dataset = object.dataset().aboutPixels();
        PixelLayout layout = PixelLayout.of(dataset, limits);
        int frames = Math.max(1, dataset.integer(Tag.NUMBER_OF_FRAMES).orElse(1));
        if (layout.bytes(frames) > where.length()) {
            throw new Rejection(
                    Rejection.Code.TRUNCATED,
                    "the pixels take " + layout.bytes(frames) + " bytes and " + where.length()
                            + " are there; send the file again");
        }
        Rendering rendering = Rendering.of(dataset, layout, preset);
        return new StoredImage(new NativeFrames(where, layout), decoder, object.syntax(), layout, rendering, frames);
    }

    private static FrameDecoder decoder(TransferSyntax syntax, List<FrameDecoder> decoders) throws Rejection {
        for (FrameDecoder decoder : decoders) {
            if (decoder.decodes(syntax)) {
                return decoder;
            }
        }
        throw syntax.unsupported();
    }

    /**
     * One frame, decoded and rendered.
     *
     * @param dataset in which the pixels lie
     * @param index of the frame, from 0
     * @throws Rejection if its bytes cannot be decoded
     */
    Rendered frame(ByteSource dataset, int index) throws IOException, Rejection {
        Frame frame = decoder.decode(locator.bytes(dataset, index), layout, syntax);
        return rendering.render(frame, index);
    }
}
