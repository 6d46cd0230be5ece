package org.precedent.index.source.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;

/**
 * A document in PDF: the text of its pages in reading order, by PDFBox. Pictures are not read, embedded files and
 * scripts are not opened, and fonts that it does not bring along are not looked for on this machine.
 */
final class PdfDocument {
    /** A deep document overflows it soon; PDFBox follows arrays within arrays as deep as they go. */
    private static final long STACK = 1 << 20;

    /** How much longer than it may take a document is waited for: its own meter stops nearly all of them. */
    private static final int PATIENCE = 2;

    static {
        FontMappers.set(new OneFont());
    }

    private PdfDocument() {}

    static ReadDocument read(byte[] content, DocumentLimits limits) throws Unusable {
        PdfMeter meter = new PdfMeter(limits);
        FutureTask<ReadDocument> reading = new FutureTask<>(() -> pages(content, limits, meter));
        Thread thread = new Thread(null, reading, "pdf", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(limits.time().toMillis() * PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unusable(e.getCause(), meter);
        } catch (TimeoutException e) {
            meter.stop();
            throw PdfMeter.tooSlow(limits);
        } catch (InterruptedException e) {
            meter.stop();
            Thread.currentThread().interrupt();
            throw new Unusable(Code.UNREADABLE, "reading was interrupted; take the document in again");
        }
    }

    private static Unusable unusable(@Nullable Throwable cause, PdfMeter meter) {
        Unusable exceeded = meter.exceeded();
        if (exceeded != null) {
            return exceeded;
        }
        return switch (cause) {
            case Unusable unusable -> unusable;
            case InvalidPasswordException _ -> encrypted();
            case OutOfMemoryError _ ->
                DocumentText.tooLarge("the PDF takes more memory than there is; print it to a new PDF");
            case null, default ->
                new Unusable(Code.CORRUPT, "the PDF is damaged or not in order; print it to a new PDF");
        };
    }

    private static Unusable encrypted() {
        return new Unusable(
                Code.UNDECODABLE, "the PDF is encrypted; export it without a password and without restrictions");
    }

    private static ReadDocument pages(byte[] content, DocumentLimits limits, PdfMeter meter)
            throws IOException, Unusable {
        PdfChains.check(content, limits);
        meter.begin();
        try (PDDocument document =
                Loader.loadPDF(new PdfBytes(content, meter), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw encrypted();
            }
            int pages = document.getNumberOfPages();
            if (pages > limits.pages()) {
                throw DocumentText.tooLarge(
                        "the PDF has " + pages + " pages; at most " + limits.pages() + " are read, split it");
            }
            PdfPages text = new PdfPages(meter);
            String read = Hyphens.joined(text.of(document));
            // PDFBox takes what it cannot read to its end for the end
            Unusable exceeded = meter.exceeded();
            if (exceeded != null) {
                throw exceeded;
            }
            if (read.isBlank()) {
                throw new Unusable(
                        Code.EMPTY,
                        pages == 0
                                ? "the PDF has no pages"
                                : "the PDF has no text, only pictures; export the report as text, or recognise its"
                                        + " text (OCR) first");
            }
            List<String> notices = new ArrayList<>(PdfEnd.notices(content));
            notices.addAll(text.notices());
            return new ReadDocument(read, mentions(document.getDocumentInformation()), notices);
        }
    }

    private static List<Mention> mentions(PDDocumentInformation information) {
        List<Mention> mentions = new ArrayList<>();
        add(mentions, Mention.Kind.PERSON, information.getAuthor());
        add(mentions, Mention.Kind.PHRASE, information.getTitle());
        add(mentions, Mention.Kind.PHRASE, information.getSubject());
        add(mentions, Mention.Kind.PHRASE, information.getKeywords());
        return mentions;
    }

    private static void add(List<Mention> mentions, Mention.Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            mentions.add(new Mention(kind, value));
        }
    }
}
