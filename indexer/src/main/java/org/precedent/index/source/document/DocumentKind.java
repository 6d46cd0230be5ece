package org.precedent.index.source.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/** The kinds of documents that are read. */
enum DocumentKind {
    PLAIN,
    HTML,
    RTF,
    PDF,
    CDA;

    /** Producers write other things before the mark of a PDF; readers look for it in so many bytes. */
    private static final int PDF_MARK_WITHIN = 1024;

    private static final Map<String, DocumentKind> DECLARED = Map.ofEntries(
            Map.entry("text/plain", PLAIN),
            Map.entry("text/html", HTML),
            Map.entry("application/xhtml+xml", HTML),
            Map.entry("text/rtf", RTF),
            Map.entry("application/rtf", RTF),
            Map.entry("text/richtext", RTF),
            Map.entry("application/pdf", PDF),
            Map.entry("application/x-pdf", PDF));

    /** What says nothing of a kind, or leaves it to the bytes. */
    private static final Set<String> OPEN =
            Set.of("", "application/octet-stream", "text/xml", "application/xml", "text/x-hl7-text+xml");

    private static final Set<String> PAGE = Set.of("html", "body", "div", "p", "table", "h1", "h2", "h3");

    /**
     * The kind of a document.
     *
     * @throws Unusable if it is none of these
     */
    static DocumentKind of(byte[] content, MediaType type) throws Unusable {
        DocumentKind marked = marked(content);
        if (marked != null) {
            return marked;
        }
        DocumentKind declared = DECLARED.get(type.name());
        if (declared == null
                && OPEN.contains(type.name())
                && RootElement.of(content).isEmpty()) {
            declared = PLAIN;
        }
        if (declared == PLAIN || declared == HTML) {
            return declared;
        }
        if (declared != null) {
            throw new Unusable(Code.CORRUPT, "the document is not of the kind that it is declared to be");
        }
        throw new Unusable(
                Code.UNKNOWN_KIND,
                "the document is of a kind that is not read; export it as PDF, RTF, HTML, CDA or plain text");
    }

    /** What a document's first bytes say beyond doubt; null when they say nothing. */
    static @Nullable DocumentKind marked(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.stripLeading().startsWith("{\\rtf")) {
            return RTF;
        }
        String root = RootElement.of(content);
        if (root.equals("ClinicalDocument")) {
            return CDA;
        }
        return PAGE.contains(root.toLowerCase(Locale.ROOT)) ? HTML : null;
    }
}
