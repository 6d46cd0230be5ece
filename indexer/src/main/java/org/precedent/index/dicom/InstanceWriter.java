package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.precedent.index.deid.Elements;

/**
 * Writes what is kept of an image as a file of its own (PS3.10 section 7): the elements that the list lets through,
 * this archive's names, and the pixels as exact as they came. Nothing of the file that was read is copied unseen.
 */
final class InstanceWriter {
    private final DicomParser parser;
    private final StoredImage image;
    private final SequencedMap<Integer, byte[]> kept;
    private final String sopClass;
    private final StoredPixels pixels;
    private final String flag;

    private InstanceWriter(
            DicomParser parser,
            StoredImage image,
            SequencedMap<Integer, byte[]> kept,
            String sopClass,
            StoredPixels pixels,
            String flag) {
        this.parser = parser;
        this.image = image;
        this.kept = kept;
        this.sopClass = sopClass;
        this.pixels = pixels;
        this.flag = flag;
    }

    /**
     * A writer for an image, of the file that it was found in.
     *
     * @param dataset in which the pixels lie
     * @throws Rejection if what is kept would not show the same
     */
    static InstanceWriter of(
            DicomParser parser, DicomObject object, StoredImage image, KeptElements kept, ByteSource dataset)
            throws IOException, Rejection {
        PixelData where = Objects.requireNonNull(object.pixels());
        return new InstanceWriter(
                parser,
                image,
                kept.of(object.dataset()),
                KeptElements.sopClass(object.sopClass()),
                StoredPixels.of(image, where, dataset),
                image.examination().flag(object));
    }

    /**
     * Writes the file.
     *
     * @param dataset in which the pixels lie
     */
    void write(ByteSource dataset, InstanceNames names, OutputStream out) throws IOException, Rejection {
        byte[] head = FileHead.of(elements(names), sopClass, names.instance(), pixels.transferSyntax());
        check(head);
        out.write(head);
        pixels.write(dataset, out);
    }

    /** Nobody is to see another picture than the one that was understood. */
    private void check(byte[] head) throws IOException, Rejection {
        Dataset written = parser.head(new MemoryBytes(head)).dataset().aboutPixels();
        if (!image.sight().isSame(written, image.frames())) {
            throw new Rejection(
                    Rejection.Code.UNSUPPORTED_PIXELS,
                    "what the file says of how its values are to be shown is written otherwise than DICOM has it and"
                            + " cannot be kept; export the file again, or ingest it with --keep encoded");
        }
    }

    private SequencedMap<Integer, byte[]> elements(InstanceNames names) {
        SequencedMap<Integer, byte[]> all = new TreeMap<>(Integer::compareUnsigned);
        all.putAll(kept);
        all.putAll(pixels.description());
        put(all, 0x0008_0016, "UI", sopClass);
        put(all, 0x0008_0018, "UI", names.instance());
        put(all, 0x0020_000D, "UI", names.study());
        put(all, 0x0020_000E, "UI", names.series());
        for (Unsaid unsaid : Unsaid.values()) {
            put(all, unsaid.tag, unsaid.vr, "");
        }
        put(all, 0x0012_0062, "CS", "YES");
        put(all, 0x0012_0063, "LO", "Precedent elements " + Elements.CURRENT.version());
        all.put(0x0012_0064, method());
        if (!flag.isEmpty()) {
            put(all, 0x0028_0301, "CS", flag);
        }
        return all;
    }

    private static void put(SequencedMap<Integer, byte[]> elements, int tag, String vr, String value) {
        ElementWriter one = new ElementWriter();
        one.text(tag, vr, value);
        elements.put(tag, one.bytes());
    }

    /** By what it was de-identified (PS3.16 CID 7050). */
    private byte[] method() {
        byte[] profile = code("113100", "Basic Application Confidentiality Profile");
        byte[] cleaned = code("113101", "Clean Pixel Data Option");
        ElementWriter sequence = new ElementWriter();
        sequence.sequence(0x0012_0064, image.mask().isEmpty() ? List.of(profile) : List.of(profile, cleaned));
        return sequence.bytes();
    }

    private static byte[] code(String value, String meaning) {
        ElementWriter code = new ElementWriter();
        code.text(0x0008_0100, "SH", value);
        code.text(0x0008_0102, "SH", "DCM");
        code.text(0x0008_0104, "LO", meaning);
        return code.bytes();
    }

    /** Elements that every image must have and that may be empty (PS3.3 C.7.1 to C.7.3). */
    private enum Unsaid {
        STUDY_DATE(0x0008_0020, "DA"),
        STUDY_TIME(0x0008_0030, "TM"),
        ACCESSION_NUMBER(0x0008_0050, "SH"),
        REFERRING_PHYSICIAN(0x0008_0090, "PN"),
        PATIENT_NAME(0x0010_0010, "PN"),
        PATIENT_ID(0x0010_0020, "LO"),
        PATIENT_BIRTH_DATE(0x0010_0030, "DA"),
        PATIENT_SEX(0x0010_0040, "CS"),
        STUDY_ID(0x0020_0010, "SH");

        private final int tag;
        private final String vr;

        Unsaid(int tag, String vr) {
            this.tag = tag;
            this.vr = vr;
        }
    }
}
