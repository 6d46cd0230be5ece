package org.precedent.index.dicom;

import java.io.Closeable;
import java.io.IOException;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.model.Pseudonyms;

/**
 * Reads images and reports out of DICOM files (PS3.10), de-identified. Safe for use by many threads. Closing it closes
 * its codecs; what it has opened cannot be decoded afterwards.
 */
public final class DicomReader implements Closeable {
    private final DicomParser parser;
    private final FrameCodecs codecs;
    private final Deidentifier deidentifier;
    private final DicomLimits limits;
    private final CtPreset preset;
    private final Pseudonyms pseudonyms;
    private final BurnedIn burnedIn;

    /**
     * Takes its parts over.
     *
     * @param codecs of the transfer syntaxes that can be read
     * @param limits beyond which a file is refused
     * @param preset shows CTs to the encoder
     * @param pseudonyms names the documents that others replace
     * @param burnedIn what becomes of images with text in their pixels
     */
    DicomReader(
            DicomParser parser,
            FrameCodecs codecs,
            Deidentifier deidentifier,
            DicomLimits limits,
            CtPreset preset,
            Pseudonyms pseudonyms,
            BurnedIn burnedIn) {
        this.parser = parser;
        this.codecs = codecs;
        this.deidentifier = deidentifier;
        this.limits = limits;
        this.preset = preset;
        this.pseudonyms = pseudonyms;
        this.burnedIn = burnedIn;
    }

    /** The reader with the parts that are built in, which keeps images with text in their pixels outside. */
    public static DicomReader standard(Pseudonyms pseudonyms, DicomLimits limits, CtPreset preset) {
        return standard(pseudonyms, limits, preset, BurnedIn.QUARANTINE);
    }

    /**
     * The reader with the parts that are built in.
     *
     * @param pseudonyms names cases, patients, series and sources
     * @param limits beyond which a file is refused
     * @param preset shows CTs to the encoder
     * @param burnedIn what becomes of images with text in their pixels
     */
    public static DicomReader standard(Pseudonyms pseudonyms, DicomLimits limits, CtPreset preset, BurnedIn burnedIn) {
        return standard(pseudonyms, FrameCodecs.found(), limits, preset, burnedIn);
    }

    /** What becomes of images whose pixels may show text. */
    public BurnedIn burnedIn() {
        return burnedIn;
    }

    /** One that reads alike but for its choice, with the same codecs: closing either closes both. */
    public DicomReader with(BurnedIn other) {
        return new DicomReader(parser, codecs, deidentifier, limits, preset, pseudonyms, other);
    }

    /** One that reads alike within other limits, with the same codecs: closing either closes both. */
    public DicomReader within(DicomLimits other) {
        return new DicomReader(new Part10Parser(other), codecs, deidentifier, other, preset, pseudonyms, burnedIn);
    }

    /** The same with these codecs. */
    static DicomReader standard(
            Pseudonyms pseudonyms, FrameCodecs codecs, DicomLimits limits, CtPreset preset, BurnedIn burnedIn) {
        return new DicomReader(
                new Part10Parser(limits),
                codecs,
                new AllowListDeidentifier(pseudonyms),
                limits,
                preset,
                pseudonyms,
                burnedIn);
    }

    /**
     * Reads what stands before the pixels and nothing else. A file that is taken here may still be refused when it is
     * opened, for what stands behind its pixels. What was drawn on other images is refused, though it could be opened.
     *
     * @throws IOException if the disk fails or the file is not there; whatever is wrong with its content is an answer
     */
    public DicomResult<DicomHead> head(DicomSource source) throws IOException {
        try (ByteSource file = source.open()) {
            DicomObject object = parser.head(file);
            if (isDocument(object)) {
                StructuredReport.identify(object);
                return new DicomResult.Ok<>(DicomHead.of(deidentifier.deidentifyDocument(object), false, 0));
            }
            ObjectKind.checkTaken(object.sopClass());
            boolean nameless = OwnNames.give(object, file);
            Deidentified facts = facts(object);
            return new DicomResult.Ok<>(
                    DicomHead.of(facts, nameless, image(object).frames()));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * Reads all of a file's description and finds its pixels; they are read when asked for. Of the kinds that devices
     * write on they are read here too, all frames, and text in them is looked for.
     *
     * @throws IOException as {@link #head}
     */
    public DicomResult<DicomInstance> open(DicomSource source) throws IOException {
        try (ByteSource file = source.open()) {
            Object stamp = source.stamp();
            DicomObject object = parser.whole(file);
            boolean nameless = OwnNames.give(object, file);
            Deidentified facts = facts(object);
            StoredImage image = PixelText.cleared(object, image(object), parser.dataset(file), burnedIn);
            StoredFrames frames =
                    new StoredFrames(source, stamp, parser, image, new KeptElements(pseudonyms, facts.scrubber()));
            return new DicomResult.Ok<>(new DicomInstance(DicomHead.of(facts, nameless, image.frames()), frames));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * What a person has to see who decides on an image that waits: all of its frames, whatever their window hides.
     *
     * @throws IOException as {@link #head}
     */
    public DicomResult<Pixels> review(DicomSource source) throws IOException {
        try (ByteSource file = source.open()) {
            StoredImage image = image(parser.whole(file));
            return new DicomResult.Ok<>(PixelText.review(image, parser.dataset(file)));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * Reads an instance that the archive keeps, which was de-identified when it was written.
     *
     * @param source a file of our own writing
     * @throws IOException as {@link #head}
     */
    public DicomResult<KeptInstance> kept(DicomSource source) throws IOException {
        try (ByteSource file = source.open()) {
            StoredImage image = image(parser.whole(file));
            return new DicomResult.Ok<>(KeptInstance.of(source, parser, image, file, limits));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    /**
     * Reads a document: a structured report, or a document of another format in a DICOM file.
     *
     * @throws IOException as {@link #head}
     */
    public DicomResult<DicomDocument> document(DicomSource source) throws IOException {
        try (ByteSource file = source.open()) {
            DicomObject object = parser.whole(file);
            if (!isDocument(object)) {
                throw new Rejection(Rejection.Code.EMPTY, "the file holds no report");
            }
            StructuredReport.identify(object);
            Deidentified facts = deidentifier.deidentifyDocument(object);
            return new DicomResult.Ok<>(DicomDocument.of(object, facts, pseudonyms));
        } catch (Rejection e) {
            return e.refused();
        }
    }

    private static boolean isDocument(DicomObject object) {
        return object.pixels() == null && ObjectKind.isDocument(object.sopClass());
    }

    /** An object without pixels is named as what it is, whatever else is missing in it. */
    private Deidentified facts(DicomObject object) throws Rejection {
        if (object.pixels() == null) {
            ObjectKind.check(object.sopClass());
        }
        return deidentifier.deidentify(object);
    }

    private StoredImage image(DicomObject object) throws Rejection {
        return StoredImage.of(object, codecs, limits, preset);
    }

    /**
     * Whether a file begins as DICOM files do, with a preamble or without.
     *
     * @param head the file's first bytes: 132, or all there are
     */
    public static boolean looksLikeDicom(byte[] head) {
        return Part10File.metaStart(head) >= 0;
    }

    /** How it reads: two of one program that say the same read alike. */
    @Override
    public String toString() {
        return "DicomReader[" + limits + ", " + preset + ", " + burnedIn + "]";
    }

    @Override
    public void close() throws IOException {
        codecs.close();
    }
}
