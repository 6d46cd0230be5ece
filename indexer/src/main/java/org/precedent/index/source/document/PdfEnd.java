package org.precedent.index.source.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whether a PDF is there to its end, which a mark ends (PDF 32000-1, 7.5.5). PDFBox reads one that breaks off as far as
 * it goes, and says nothing.
 */
final class PdfEnd {
    private static final String MARK = "%%EOF";

    /** Mailers and archives add some bytes behind the mark. */
    private static final int WITHIN = 4096;

    private static final String CUT_OFF =
            "the PDF breaks off before its end; what can be read of it was read: export it again";

    private PdfEnd() {}

    /** What is said of one that breaks off; nothing of another. */
    static List<String> notices(byte[] content) {
        int start = Math.max(0, content.length - WITHIN);
        String end = new String(content, start, content.length - start, StandardCharsets.ISO_8859_1);
        return end.contains(MARK) ? List.of() : List.of(CUT_OFF);
    }
}
