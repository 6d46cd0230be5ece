package org.precedent.api.dicomweb;

import java.util.Map;

/** The transfer syntaxes as answers name them (PS3.18 tables 8.7.3-2 to -5). */
final class TransferSyntaxes {
    /** The one of everything that is decoded. */
    static final String PLAIN = "1.2.840.10008.1.2.1";

    /** Whichever is stored. */
    static final String STORED = "*";

    private static final String JPEG = "1.2.840.10008.1.2.4.";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry(JPEG + "50", "image/jpeg"),
            Map.entry(JPEG + "51", "image/jpeg"),
            Map.entry(JPEG + "57", "image/jpeg"),
            Map.entry(JPEG + "70", "image/jpeg"),
            Map.entry(JPEG + "80", "image/jls"),
            Map.entry(JPEG + "81", "image/jls"),
            Map.entry(JPEG + "90", "image/jp2"),
            Map.entry(JPEG + "91", "image/jp2"),
            Map.entry(JPEG + "92", "image/jpx"),
            Map.entry(JPEG + "93", "image/jpx"),
            Map.entry(JPEG + "201", "image/jphc"),
            Map.entry(JPEG + "202", "image/jphc"),
            Map.entry(JPEG + "203", "image/jphc"),
            Map.entry("1.2.840.10008.1.2.5", "image/dicom-rle"));

    private TransferSyntaxes() {}

    /** The media type of a frame as it is stored; that of bytes where it has none of its own. */
    static String type(String transferSyntax) {
        return TYPES.getOrDefault(transferSyntax, FrameForm.BYTES);
    }
}
