package org.precedent.index.dicom;

/** Writes structured reports and encapsulated documents. */
final class Reports {
    static final String BASIC_TEXT = "1.2.840.10008.5.1.4.1.1.88.11";
    static final String PDF = "1.2.840.10008.5.1.4.1.1.104.1";
    static final String CDA = "1.2.840.10008.5.1.4.1.1.104.2";

    private static final DicomWriter ITEM = new DicomWriter(DicomWriter.Syntax.EXPLICIT_LITTLE);

    private Reports() {}

    /** What every document has, and some content items. */
    static DicomWriter report(DicomWriter... content) {
        return document(BASIC_TEXT)
                .text(0x0040_A040, "CS", "CONTAINER")
                .sequence(0x0040_A043, code("18782-3", "X-Ray Report"))
                .text(0x0040_A491, "CS", "COMPLETE")
                .text(0x0040_A493, "CS", "VERIFIED")
                .sequence(0x0040_A730, content);
    }

    static DicomWriter document(String sopClass) {
        return ITEM.item()
                .text(0x0008_0016, "UI", sopClass)
                .text(0x0008_0018, "UI", "1.2.3.4.77")
                .text(0x0008_0020, "DA", "20240119")
                .text(0x0008_0023, "DA", "20240120")
                .text(0x0008_0033, "TM", "103000.5")
                .text(0x0008_0050, "SH", "ACC77001")
                .text(0x0008_0060, "CS", "SR")
                .text(0x0008_0070, "LO", "ReportMaker")
                .text(0x0008_1030, "LO", "Chest PA of Zebedee")
                .text(0x0010_0010, "PN", "Zebedee^Quillon")
                .text(0x0010_0020, "LO", "QZ884213")
                .text(0x0010_0030, "DA", "19470228")
                .text(0x0010_0040, "CS", "F")
                .text(0x0020_000D, "UI", "1.2.3.1")
                .text(0x0020_000E, "UI", "1.2.3.2");
    }

    static DicomWriter code(String value, String meaning) {
        return ITEM.item()
                .text(0x0008_0100, "SH", value)
                .text(0x0008_0102, "SH", "LN")
                .text(0x0008_0104, "LO", meaning);
    }

    /** A content item without its value. */
    static DicomWriter item(String relationship, String type, String code, String name) {
        return ITEM.item()
                .text(0x0040_A010, "CS", relationship)
                .text(0x0040_A040, "CS", type)
                .sequence(0x0040_A043, code(code, name));
    }

    static DicomWriter text(String name, String value) {
        return item("CONTAINS", "TEXT", "121071", name).text(0x0040_A160, "UT", value);
    }

    static DicomWriter container(String name, DicomWriter... content) {
        return item("CONTAINS", "CONTAINER", "121070", name).sequence(0x0040_A730, content);
    }

    static DicomWriter number(String name, String value, String unit) {
        DicomWriter measured = ITEM.item().text(0x0040_A30A, "DS", value).sequence(0x0040_08EA, code(unit, "unit"));
        return item("CONTAINS", "NUM", "111", name).sequence(0x0040_A300, measured);
    }
}
