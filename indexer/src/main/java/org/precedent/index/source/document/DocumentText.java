package org.precedent.index.source.document;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.PlainText;
import org.precedent.index.source.message.Attachment;
import org.precedent.index.source.message.Attachments;

/**
 * Makes plain text of a document in memory: of text, HTML, RTF, PDF or CDA. Nothing that a document points at is
 * fetched, and nothing in it is run. Safe for use by many threads.
 */
public final class DocumentText implements Attachments {
    private final DocumentLimits limits;

    public DocumentText() {
        this(DocumentLimits.DEFAULTS);
    }

    /** Refuses what is beyond the limits. */
    public DocumentText(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document. What its bytes say of its kind counts before what it is declared to be.
     *
     * @param mediaType what it is declared to be, such as {@code text/html; charset=utf-8}; null when it is not
     * @throws Unusable if it is damaged, encrypted, too large, without text, or of a kind that is not read
     */
    public ReadDocument read(byte[] content, @Nullable String mediaType) throws Unusable {
        check(content, limits);
        return read(content, DocumentKind.of(content, MediaType.of(mediaType)), MediaType.of(mediaType));
    }

    @Override
    public Attachment attachment(byte[] content, String mediaType) throws Unusable {
        ReadDocument read = read(content, mediaType);
        return new Attachment(read.text(), read.mentions(), read.notices());
    }

    private ReadDocument read(byte[] content, DocumentKind kind, MediaType type) throws Unusable {
        return checked(
                switch (kind) {
                    case PLAIN -> ReadDocument.of(Characters.decode(content, type.charset()));
                    case HTML -> HtmlDocument.read(content, type, limits);
                    case RTF -> RtfDocument.read(content, limits);
                    case PDF -> PdfDocument.read(content, limits);
                    case CDA -> CdaDocument.read(content, this).document();
                });
    }

    /** Reads a document that stands in another one, which may be of any kind but the other's. */
    ReadDocument readInside(byte[] content, @Nullable String mediaType, DocumentKind other) throws Unusable {
        check(content, limits);
        DocumentKind kind = DocumentKind.of(content, MediaType.of(mediaType));
        if (kind == other) {
            throw new Unusable(Code.CORRUPT, "a document stands in another of its kind; export it by itself");
        }
        return read(content, kind, MediaType.of(mediaType));
    }

    DocumentLimits limits() {
        return limits;
    }

    static void check(byte[] content, DocumentLimits limits) throws Unusable {
        if (content.length == 0) {
            throw new Unusable(Code.EMPTY, "the document is empty");
        }
        if (content.length > limits.bytes()) {
            throw tooLarge("the document takes " + content.length + " bytes; at most " + limits.bytes() + " are read");
        }
    }

    static Unusable tooLarge(String what) {
        return new Unusable(Code.TOO_LARGE, what);
    }

    private static ReadDocument checked(ReadDocument read) throws Unusable {
        if (read.text().length() > 2 * Report.MAX_LENGTH) {
            throw tooLong();
        }
        String text = PlainText.of(read.text());
        if (text.isEmpty()) {
            throw new Unusable(Code.EMPTY, "the document holds no text");
        }
        if (text.length() > Report.MAX_LENGTH) {
            throw tooLong();
        }
        return new ReadDocument(text, read.mentions(), read.notices());
    }

    static Unusable tooLong() {
        return tooLarge("the text is longer than " + Report.MAX_LENGTH + " characters, the longest that is kept");
    }
}
