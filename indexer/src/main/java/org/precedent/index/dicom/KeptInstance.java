package org.precedent.index.dicom;

import java.io.IOException;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.Study;

/**
 * An instance that the archive keeps as a file of our own writing: its elements, its frames as they are stored or
 * decoded, and itself with what the record knows of it beside. De-identified, for that is how it was written. The file
 * stays where it is and is read when asked for. Safe for use by many threads.
 */
public final class KeptInstance {
    private final DicomSource source;
    private final DicomParser parser;
    private final StoredImage image;
    private final DicomLimits limits;
    private final SequencedMap<Integer, byte[]> elements;
    private final long pixels;
    private final long size;

    private KeptInstance(
            DicomSource source,
            DicomParser parser,
            StoredImage image,
            DicomLimits limits,
            SequencedMap<Integer, byte[]> elements,
            long pixels,
            long size) {
        this.source = source;
        this.parser = parser;
        this.image = image;
        this.limits = limits;
        this.elements = elements;
        this.pixels = pixels;
        this.size = size;
    }

    /** Reads what stands before the pixels. */
    static KeptInstance of(
            DicomSource source, DicomParser parser, StoredImage image, ByteSource file, DicomLimits limits)
            throws IOException, Rejection {
        KeptHead head = KeptHead.read(file, limits);
        return new KeptInstance(source, parser, image, limits, head.elements(), head.pixels(), file.size());
    }

    /**
     * The same under the names that it has in the record today, with what the record knows of its study.
     *
     * @param patient the patient's pseudonym
     */
    public KeptInstance told(InstanceNames names, String patient, Study study) {
        SequencedMap<Integer, byte[]> all = new TreeMap<>(Integer::compareUnsigned);
        all.putAll(elements);
        ToldElements.put(all, names, patient, study);
        return new KeptInstance(source, parser, image, limits, all, pixels, size);
    }

    /**
     * All that stands before the pixels.
     *
     * @throws IOException if the file is damaged
     */
    public DicomElements elements() throws IOException {
        try {
            return ElementParser.parsed(elements.values(), limits);
        } catch (Rejection e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The unique identifier of the transfer syntax that it is stored in (PS3.6 table A-1). */
    public String transferSyntax() {
        return image.syntax().uid();
    }

    /** Whether its frames are stored as they are decoded: in Explicit VR Little Endian. */
    public boolean isPlain() {
        return !image.syntax().encapsulated();
    }

    /** Whether its frames can be decoded one by one, which those of a video cannot. */
    public boolean isOfFrames() {
        return image.syntax().isOfFrames();
    }

    /** How many frames can be asked for, at least one; a video is one. */
    public int frames() {
        return image.frames();
    }

    /** How many bytes a frame takes, decoded. */
    public long frameBytes() {
        return isPlain()
                ? image.layout().frameBytes()
                : PlainSamples.layout(image.layout()).frameBytes();
    }

    /**
     * How many bytes a frame takes as it is stored.
     *
     * @param index from 0
     */
    public DicomResult<Long> storedBytes(int index) {
        try {
            return new DicomResult.Ok<>(image.locator().length(index));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * A frame as it is stored.
     *
     * @param index from 0
     */
    public DicomResult<byte[]> stored(int index) throws IOException {
        return read(dataset -> image.locator().bytes(dataset, index));
    }

    /**
     * The samples of a frame as they would stand in Explicit VR Little Endian.
     *
     * @param index from 0
     */
    public DicomResult<byte[]> samples(int index) throws IOException {
        return isPlain()
                ? stored(index)
                : read(dataset -> PlainSamples.of(image.decoded(dataset, index), image.layout()));
    }

    /**
     * A frame as a reader sees it.
     *
     * @param index from 0
     */
    public DicomResult<Pixels> shown(int index) throws IOException {
        return read(dataset ->
                image.frame(dataset, index, () -> image.ownRange(dataset)).shown());
    }

    /**
     * A frame of greys as a reader sees it through another window (PS3.3 C.11.2).
     *
     * @param index from 0
     * @param function {@code LINEAR}, {@code LINEAR_EXACT} or {@code SIGMOID}
     * @return refused where there are no greys
     * @throws IllegalArgumentException if there is no such window
     */
    public DicomResult<Pixels> shown(int index, double centre, double width, String function) throws IOException {
        Window window = Window.of(centre, width, function);
        return read(dataset -> image.windowed(dataset, index, window));
    }

    /** The file as it is kept, in the transfer syntax that it is stored in. */
    public InstanceContent asStored() {
        return new StoredContent(source, FileHead.of(elements, transferSyntax()), pixels, size);
    }

    /**
     * The file in Explicit VR Little Endian.
     *
     * @param turn in which each frame is decoded while it is written
     * @return refused where it cannot be so: of a video, or of more bytes than an element may have
     */
    public DicomResult<InstanceContent> plain(FrameTurn turn) {
        if (isPlain()) {
            return new DicomResult.Ok<>(asStored());
        }
        PlainContent plain = isOfFrames() ? PlainContent.of(this, elements, image, turn) : null;
        return plain == null
                ? new Rejection(
                                Rejection.Code.UNSUPPORTED_PIXELS,
                                "a video, or an instance of 4 GiB, is there in its own transfer syntax alone")
                        .refused()
                : new DicomResult.Ok<>(plain);
    }

    /** Something that is read out of the data set. */
    private interface Reading<T> {
        T from(ByteSource dataset) throws IOException, Rejection;
    }

    private <T> DicomResult<T> read(Reading<T> reading) throws IOException {
        try (ByteSource file = source.open()) {
            return new DicomResult.Ok<>(reading.from(parser.dataset(file)));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    @Override
    public String toString() {
        return "KeptInstance[" + frames() + " frames]";
    }
}
