package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.message.Mention;

final class PdfDocumentTest {
    @Test
    void linesAndPagesAreReadInTheirOrder() throws Exception {
        byte[] pdf = Pdfs.of("FINDINGS:\nNo pneumothorax.\nHeart normal.", "IMPRESSION: Normal.");
        assertEquals(
                "FINDINGS:\nNo pneumothorax.\nHeart normal.\n\nIMPRESSION: Normal.",
                Documents.text(pdf, "application/pdf"));
    }

    @Test
    void oneThatBreaksOffIsReadAsFarAsItGoesAndSaysSo() throws Exception {
        byte[] pdf = Pdfs.of("No pneumothorax.");
        assertEquals(List.of(), new DocumentText().read(pdf, null).notices());
        byte[] cut = Arrays.copyOf(pdf, pdf.length - 30);
        ReadDocument read = new DocumentText().read(cut, null);
        assertEquals("No pneumothorax.", read.text());
        assertEquals(1, read.notices().size());
        assertTrue(read.notices().getFirst().contains("breaks off"));
    }

    @Test
    void textIsReadFromTopToBottomHoweverItWasDrawn() throws Exception {
        PDDocument document = Pdfs.pages("");
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(
                    new org.apache.pdfbox.pdmodel.font.PDType1Font(
                            org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.TIMES_ROMAN),
                    12);
            String[] lines = {"third", "first", "second"};
            int[] heights = {600, 700, 650};
            for (int i = 0; i < lines.length; i++) {
                content.beginText();
                content.newLineAtOffset(50, heights[i]);
                content.showText(lines[i]);
                content.endText();
            }
        }
        assertEquals(
                "first\nsecond\nthird",
                Documents.text(Pdfs.bytes(document), null).replace("\n\n", "\n"));
    }

    @Test
    void wordsDividedAtTheEndsOfLinesAreWhole() throws Exception {
        assertEquals(
                "a small pneumothorax and CT-\nGuided biopsy",
                Documents.text(Pdfs.of("a small pneumo-\nthorax and CT-\nGuided biopsy"), null));
    }

    @Test
    void theAuthorAndTheTitleAreMentions() throws Exception {
        PDDocument document = Pdfs.pages("seen");
        document.getDocumentInformation().setAuthor("Ann Other");
        document.getDocumentInformation().setTitle("CT of Doe");
        ReadDocument read = new DocumentText().read(Pdfs.bytes(document), null);
        assertEquals(
                List.of(new Mention(Mention.Kind.PERSON, "Ann Other"), new Mention(Mention.Kind.PHRASE, "CT of Doe")),
                read.mentions());
    }

    @Test
    void aPdfOfPicturesIsRefusedWithWhatToDo() throws Exception {
        PDDocument document = new PDDocument();
        scanned(document);
        assertEquals(
                "EMPTY: the PDF has no text, only pictures; export the report as text, or recognise its text (OCR)"
                        + " first",
                Documents.refusal(Pdfs.bytes(document), null));
    }

    @Test
    void aPageWithoutTextIsSaid() throws Exception {
        PDDocument document = Pdfs.pages("seen");
        scanned(document);
        ReadDocument read = new DocumentText().read(Pdfs.bytes(document), null);
        assertEquals(List.of("1 pages of the PDF have no text; they may be pictures of text"), read.notices());
    }

    private static void scanned(PDDocument document) throws Exception {
        PDPage page = new PDPage();
        document.addPage(page);
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 500, 500);
        }
    }

    @Test
    void anEncryptedPdfIsRefused() throws Exception {
        String reason = Documents.refusal(encrypted("secret", new AccessPermission()), null);
        assertTrue(reason.startsWith("UNDECODABLE: the PDF is encrypted"), reason);
        AccessPermission nothing = new AccessPermission();
        nothing.setCanExtractContent(false);
        reason = Documents.refusal(encrypted("", nothing), null);
        assertTrue(reason.startsWith("UNDECODABLE: the PDF is encrypted"), reason);
        assertEquals("seen", Documents.text(encrypted("", new AccessPermission()), null));
    }

    private static byte[] encrypted(String password, AccessPermission permission) throws Exception {
        PDDocument document = Pdfs.pages("seen");
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return Pdfs.bytes(document);
    }

    @Test
    void aDamagedPdfIsRefused() throws Exception {
        assertTrue(Documents.refusal(Documents.bytes("%PDF-1.7\nnothing"), null).startsWith("CORRUPT: the PDF"));
        String deep = "%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF";
        assertTrue(Documents.refusal(Documents.bytes(deep), null).startsWith("CORRUPT: the PDF"));
    }

    @Test
    void tooManyPagesAreRefused() throws Exception {
        DocumentLimits limits = new DocumentLimits(1 << 20, 10, 10, 2, 1L << 28, Duration.ofSeconds(20));
        assertEquals(
                "TOO_LARGE: the PDF has 3 pages; at most 2 are read, split it",
                Documents.refusal(Pdfs.of("a", "b", "c"), null, limits));
    }

    @Test
    void aPdfThatTakesTooLongIsRefused() throws Exception {
        DocumentLimits limits = new DocumentLimits(1 << 20, 10, 10, 9, 1L << 28, Duration.ofNanos(1));
        String reason = Documents.refusal(Pdfs.of("word ".repeat(30)), null, limits);
        assertTrue(reason.startsWith("TOO_LARGE: the PDF takes longer than"), reason);
    }

    @Test
    void aPageThatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] bomb = packed(deflated(new byte[0], 600), COSName.FLATE_DECODE);
        assertTrue(bomb.length < 1 << 20);
        DocumentLimits limits = new DocumentLimits(1 << 20, 10, 10, 9, 1L << 28, Duration.ofMillis(500));
        String reason = Documents.refusal(bomb, null, limits);
        assertTrue(reason.startsWith("TOO_LARGE: the PDF takes longer than"), reason);
    }

    @Test
    void aPageThatTakesTooMuchMemoryIsRefused() throws Exception {
        DocumentLimits limits = new DocumentLimits(1 << 20, 10, 10, 9, 1 << 10, Duration.ofSeconds(20));
        String reason = Documents.refusal(Pdfs.of("word ".repeat(30)), null, limits);
        assertTrue(reason.startsWith("TOO_LARGE: a page of the PDF takes more than 1024 bytes"), reason);
    }

    @Test
    void aStreamThatIsPackedTwiceIsCountedBeforehand() throws Exception {
        byte[] hexadecimal =
                java.util.HexFormat.of().formatHex(deflated(new byte[0], 100)).getBytes(StandardCharsets.US_ASCII);
        String reason = Documents.refusal(packed(hexadecimal, COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE), null);
        assertEquals("TOO_LARGE: a part of the PDF unpacks to more than 67108864 bytes; print it to a new PDF", reason);
    }

    private static byte[] deflated(byte[] first, int mebibytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(first);
            for (int i = 0; i < mebibytes; i++) {
                deflate.write(spaces);
            }
        }
        return out.toByteArray();
    }

    /** A page whose content is packed already. */
    private static byte[] packed(byte[] content, COSName... filters) throws Exception {
        PDDocument document = Pdfs.pages("seen");
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(content);
        }
        COSArray names = new COSArray();
        for (COSName filter : filters) {
            names.add(filter);
        }
        stream.setItem(COSName.FILTER, filters.length == 1 ? filters[0] : names);
        document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        return Pdfs.bytes(document);
    }
}
