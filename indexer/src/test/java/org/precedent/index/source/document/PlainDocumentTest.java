package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.Report;

final class PlainDocumentTest {
    private static final String REPORT = "Befund: Rundherd im rechten Oberlappen, Größe 3 cm. Übersicht: spärlich.";

    @Test
    void aTextIsReadInWhateverCharacterSetItIs() throws Exception {
        for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"}) {
            assertEquals(REPORT, Documents.text(REPORT.getBytes(Charset.forName(charset)), null), charset);
        }
    }

    @Test
    void aByteOrderMarkIsNoText() throws Exception {
        assertEquals("No effusion", Documents.text("\uFEFFNo effusion", null));
        byte[] wide = "\uFEFFNo effusion".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("No effusion", Documents.text(wide, "text/plain"));
    }

    @Test
    void theDeclaredCharacterSetCountsWhereTheBytesTellNothing() throws Exception {
        byte[] cyrillic = "Перелом".getBytes(Charset.forName("windows-1251"));
        assertEquals("Перелом", Documents.text(cyrillic, "text/plain; charset=windows-1251"));
        assertEquals("Größe", Documents.text("Größe".getBytes(StandardCharsets.UTF_8), "text/plain; charset=us-ascii"));
        byte[] western = "Größe".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Größe", Documents.text(western, "text/plain; charset=\"utf-8\""));
        assertEquals("Größe", Documents.text(western, "text/plain; charset=no-such-set"));
    }

    @Test
    void lineEndsAreLineFeedsAndControlsAreSpaces() throws Exception {
        String longer = "The heart is of normal size. ".repeat(10);
        assertEquals("one\ntwo\nthree\n" + longer.strip(), Documents.text("one\r\ntwo\rthree\n" + longer, null));
        assertEquals(longer + " x", Documents.text(longer + "\u0007x", null));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        String reason = Documents.refusal(new byte[] {1, 2, 3, 0, 5, 0, 0, 9}, "text/plain");
        assertTrue(reason.startsWith("UNKNOWN_KIND: the document holds bytes that no text has"), reason);
        String zip = Documents.refusal(Documents.bytes("PK\u0003\u0004\0\0\0\0\u0001\u0002"), null);
        assertTrue(zip.startsWith("UNKNOWN_KIND"), zip);
    }

    @Test
    void aKindThatIsNotReadIsRefusedWithWhatToDo() {
        for (String type : new String[] {"application/msword", "image/png", "application/zip", "x"}) {
            assertEquals(
                    "UNKNOWN_KIND: the document is of a kind that is not read; export it as PDF, RTF, HTML, CDA or"
                            + " plain text",
                    Documents.refusal(Documents.bytes("some text"), type));
        }
        assertTrue(Documents.refusal(Documents.bytes("<note/>"), "text/xml").startsWith("UNKNOWN_KIND"));
        assertTrue(
                Documents.refusal(Documents.bytes("hello"), "application/pdf").startsWith("CORRUPT"));
    }

    @Test
    void whatIsEmptyOrTooLongIsRefused() {
        assertEquals("EMPTY: the document is empty", Documents.refusal(new byte[0], null));
        assertEquals("EMPTY: the document holds no text", Documents.refusal(Documents.bytes(" \r\n\t "), null));
        byte[] tooLong = "word ".repeat(Report.MAX_LENGTH / 5 + 2).getBytes(StandardCharsets.US_ASCII);
        assertTrue(Documents.refusal(tooLong, null).startsWith("TOO_LARGE: the text is longer than 200000"));
        DocumentLimits small = new DocumentLimits(10, 10, 10, 10, 1 << 20, DocumentLimits.DEFAULTS.time());
        assertEquals(
                "TOO_LARGE: the document takes 11 bytes; at most 10 are read",
                Documents.refusal(Documents.bytes("elf letters"), null, small));
    }
}
