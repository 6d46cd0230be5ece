package org.precedent.index.dicom;

import java.io.IOException;
import java.util.Optional;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * How the frames of a file are found, decoded and shown. Safe for use by many threads.
 *
 * @param sight how they are shown, and would be under another description
 * @param frames how many there are, at least one
 * @param mask painted over in each frame once it is decoded
 * @param examination whether anybody looked for text in them
 */
record StoredImage(
        FrameLocator locator,
        FrameCodec codec,
        TransferSyntax syntax,
        PixelLayout layout,
        Sight sight,
        int frames,
        PixelMask mask,
        Examination examination) {
    /** How many frames tell what all of them span. */
    private static final int RANGED = 16;

    /**
     * What a file says of its pixels, checked; the pixels themselves are not looked at.
     *
     * @throws Rejection if there are no pixels, or none that can be shown
     */
    static StoredImage of(DicomObject object, FrameCodecs codecs, DicomLimits limits, CtPreset preset)
            throws Rejection {
        PixelData where = object.pixels();
        if (where == null) {
            throw new Rejection(Rejection.Code.NO_PIXELS, "the file holds neither an image nor a report");
        }
        FrameCodec codec = codecs.of(object.syntax().uid());
        if (codec == null) {
            throw object.syntax().unsupported();
        }
        if (where.compressed() != object.syntax().encapsulated()) {
            throw new Rejection(
                    Rejection.Code.CORRUPT,
                    where.compressed()
                            ? "uncompressed pixels have no length; export the file again"
                            : "the pixels are not compressed as the transfer syntax says; export the file again");
        }
        Dataset dataset = object.dataset().aboutPixels();
        PixelLayout layout = PixelDescription.of(dataset, where, limits);
        int stored = Math.max(1, dataset.integer(Tag.NUMBER_OF_FRAMES).orElse(1));
        int frames = object.syntax().frames(stored);
        FrameLocator locator = where.compressed()
                ? new FragmentedFrames(where.fragments(), dataset.longs(Tag.EXTENDED_OFFSET_TABLE), frames, limits)
                : NativeFrames.of(where, layout, frames);
        Sight sight = Sight.of(dataset, where.kind(), layout, preset);
        PixelMask mask = PixelMask.none(layout.columns(), layout.rows());
        return new StoredImage(locator, codec, object.syntax(), layout, sight, frames, mask, Examination.NONE);
    }

    /** One compressed frame with nothing in it but its samples; empty where nothing tells what makes them. */
    Optional<byte[]> bare(ByteSource dataset, int index) throws IOException, Rejection {
        try {
            return codec.bare(locator.bytes(dataset, index), layout, syntax.uid());
        } catch (UndecodableFrame e) {
            // what can be decoded all the same is kept so
            return Optional.empty();
        }
    }

    /** The same after somebody looked, or did not want to, with some pixels painted over. */
    StoredImage with(PixelMask painted, Examination how) {
        return new StoredImage(locator, codec, syntax, layout, sight, frames, painted, how);
    }

    /** Whether its frames are kept as they come out of here, and not as they lie in the file. */
    boolean isRepainted() {
        boolean stillOfVideo = examination == Examination.DONE && syntax.isVideo();
        return stillOfVideo || !mask.isEmpty();
    }

    /**
     * One frame, decoded and rendered.
     *
     * @param dataset in which the pixels lie
     * @param index of the frame, from 0
     * @param own asked for what it spans, only of several frames
     * @throws Rejection if its bytes cannot be found or decoded
     */
    Rendered frame(ByteSource dataset, int index, OwnRange own) throws IOException, Rejection {
        return rendered(decoded(dataset, index), index, own);
    }

    /** The same of a frame that is decoded. */
    Rendered rendered(Frame frame, int index, OwnRange own) throws IOException, Rejection {
        Rendering rendering = sight.rendering();
        return rendering.render(frame, index, frames == 1 ? () -> rendering.range(frame, index) : own);
    }

    /** What the values of all frames span, by some that lie evenly among them. */
    GreyRange ownRange(ByteSource dataset) throws IOException, Rejection {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int index : DicomInstance.evenly(frames, RANGED)) {
            GreyRange range = sight.rendering().range(decoded(dataset, index), index);
            low = Math.min(low, range.low());
            high = Math.max(high, range.high());
        }
        return new GreyRange(low, high);
    }

    /**
     * One frame of greys through another window than its own.
     *
     * @throws Rejection if it has no greys, or its bytes cannot be found or decoded
     */
    Pixels windowed(ByteSource dataset, int index, Window window) throws IOException, Rejection {
        return sight.rendering().windowed(decoded(dataset, index), index, window);
    }

    /** One frame, decoded and painted over. */
    Frame decoded(ByteSource dataset, int index) throws IOException, Rejection {
        try {
            return mask.over(codec.decode(locator.bytes(dataset, index), layout, syntax.uid()));
        } catch (UndecodableFrame e) {
            Rejection.Code code = switch (e.kind()) {
                case DAMAGED, UNAVAILABLE -> Rejection.Code.UNDECODABLE;
                case UNSUPPORTED -> Rejection.Code.UNSUPPORTED_PIXELS;
                case TOO_COSTLY -> Rejection.Code.TOO_LARGE;
            };
            throw new Rejection(code, String.valueOf(e.getMessage()));
        }
    }
}
