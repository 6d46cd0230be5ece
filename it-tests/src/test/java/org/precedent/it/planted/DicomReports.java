package org.precedent.it.planted;

import org.precedent.index.data.DataFile;

/** DICOM files of a person's study: an image, and reports. */
final class DicomReports {
    private static final String IMAGE = "1.2.840.10008.5.1.4.1.1.1";
    private static final String BASIC_TEXT = "1.2.840.10008.5.1.4.1.1.88.11";
    private static final String ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1";
    private static final String ENCAPSULATED_CDA = "1.2.840.10008.5.1.4.1.1.104.2";
    private static final int SIDE = 32;

    private DicomReports() {}

    /**
     * A grey image that nobody else has.
     *
     * @param everybody whether its header names all, or no more than the patient and the order
     */
    static byte[] image(Person person, boolean everybody) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * (person.number() + 3) / 5);
        }
        DicomFile file = headed(IMAGE, person, 1, "CR", everybody);
        return file.text(0x0028_0004, "CS", "MONOCHROME2")
                .number(0x0028_0002, 1)
                .number(0x0028_0010, SIDE)
                .number(0x0028_0011, SIDE)
                .number(0x0028_0100, 8)
                .number(0x0028_0101, 8)
                .number(0x0028_0102, 7)
                .number(0x0028_0103, 0)
                .text(0x0028_0301, "CS", "NO")
                .bytes(0x7FE0_0010, "OB", pixels)
                .implicitFile();
    }

    static byte[] structured(Person person, String text) {
        DicomFile finding = DicomFile.item()
                .text(0x0040_A010, "CS", "CONTAINS")
                .text(0x0040_A040, "CS", "TEXT")
                .sequence(0x0040_A043, code("121071", "Finding"))
                .text(0x0040_A160, "UT", text);
        return headed(BASIC_TEXT, person, 2, "SR", true)
                .text(0x0040_A040, "CS", "CONTAINER")
                .sequence(0x0040_A043, code("18782-3", "X-Ray Report"))
                .text(0x0040_A491, "CS", "COMPLETE")
                .text(0x0040_A493, "CS", "VERIFIED")
                .sequence(0x0040_A730, finding)
                .file();
    }

    static byte[] pdf(Person person, byte[] document) {
        return encapsulated(ENCAPSULATED_PDF, person, "application/pdf", document);
    }

    static byte[] clinicalDocument(Person person, byte[] document) {
        return encapsulated(ENCAPSULATED_CDA, person, "text/XML", document);
    }

    private static byte[] encapsulated(String sopClass, Person person, String mediaType, byte[] document) {
        return headed(sopClass, person, 2, "DOC", true)
                .text(0x0042_0012, "LO", mediaType)
                .bytes(0x0042_0011, "OB", document)
                .file();
    }

    private static DicomFile headed(String sopClass, Person person, int instance, String modality, boolean everybody) {
        DicomFile file = DicomFile.of(sopClass, person.study() + ".1." + instance)
                .text(0x0008_0020, "DA", "20240301")
                .text(0x0008_0060, "CS", modality)
                .text(0x0010_0040, "CS", "M")
                .text(0x0020_000D, "UI", person.study())
                .text(0x0020_000E, "UI", person.study() + "." + instance);
        for (String line : DataFile.lines(DicomReports.class, "dicom-header.txt")) {
            String[] parts = line.split(" ", 3);
            if (everybody || parts[2].matches("\\$\\{(id|accession)}")) {
                file.text(Integer.parseUnsignedInt(parts[0], 16), parts[1], person.fill(parts[2]));
            }
        }
        return file;
    }

    private static DicomFile code(String value, String meaning) {
        return DicomFile.item()
                .text(0x0008_0100, "SH", value)
                .text(0x0008_0102, "SH", "LN")
                .text(0x0008_0104, "LO", meaning);
    }
}
