package org.precedent.index.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.precedent.index.model.Pseudonyms;

/** Reads images out of DICOM files (PS3.10), de-identified. Safe for use by many threads. */
public final class DicomReader {
    private static final int CHUNK = 1 << 16;

    private final DicomLimits limits;
    private final CtPreset preset;
    private final DicomParser parser;
    private final FrameDecoder decoder;
    private final Deidentifier deidentifier;

    /**
     * @param pseudonyms names cases, patients and series
     * @param limits beyond which a file is refused
     * @param preset shows CTs to the encoder
     */
    public DicomReader(Pseudonyms pseudonyms, DicomLimits limits, CtPreset preset) {
        this.limits = limits;
        this.preset = preset;
        this.parser = new Part10Parser(limits);
        this.decoder = new UncompressedFrameDecoder();
        this.deidentifier = new AllowListDeidentifier(pseudonyms);
    }

    /**
     * Reads a file's description and finds its pixels; they are decoded when asked for.
     *
     * @throws IOException if the disk fails or the file is not there; whatever is wrong with its content is an answer
     */
    public DicomResult read(Path file) throws IOException {
        try {
            FileFrames.Stamp stamp = FileFrames.Stamp.of(file);
            DicomObject object = parser.parse(file);
            Deidentified facts = deidentifier.deidentify(object);
            Frames frames = frames(file, stamp, object);
            return new DicomResult.Ok(new DicomInstance(facts, sha256(file), frames));
        } catch (Rejection e) {
            return new DicomResult.Rejected(e.reason());
        }
    }

    private Frames frames(Path file, FileFrames.Stamp stamp, DicomObject object) throws Rejection {
        PixelData where = object.pixels();
        if (where == null) {
            throw new Rejection(Rejection.Code.NO_PIXELS, "the file holds no image; only images are taken in");
        }
        if (!decoder.decodes(object.syntax())) {
            throw object.syntax().unsupported();
        }
        if (where.length() == PixelData.UNDEFINED) {
            throw new Rejection(Rejection.Code.CORRUPT, "uncompressed pixels have no length; export the file again");
        }
        Dataset dataset = object.dataset().aboutPixels();
        PixelLayout layout = PixelLayout.of(dataset, limits);
        int count = Math.max(1, dataset.integer(Tag.NUMBER_OF_FRAMES).orElse(1));
        if (layout.bytes(count) > where.length()) {
            throw new Rejection(
                    Rejection.Code.TRUNCATED,
                    "the pixels take " + layout.bytes(count) + " bytes and " + where.length()
                            + " are there; send the file again");
        }
        Rendering rendering = Rendering.of(dataset, layout, preset);
        FileFrames.Stored stored = new FileFrames.Stored(dataset, where, layout, count);
        return new FileFrames(file, stamp, parser, decoder, stored, rendering);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether a file begins as DICOM files do, with a preamble or without.
     *
     * @param head the file's first bytes: 132, or all there are
     */
    public static boolean looksLikeDicom(byte[] head) {
        return Part10File.metaStart(head) >= 0;
    }

    /** Whether a file begins as DICOM files do, with a preamble or without. */
    public static boolean looksLikeDicom(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return looksLikeDicom(in.readNBytes(Part10File.HEAD));
        }
    }
}
