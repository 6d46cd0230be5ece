package org.precedent.index.source.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.Results;

final class Hl7ReaderTest {
    private static final String ONE =
            Messages.HEADER + Messages.PATIENT + Messages.ORDER + Messages.text("Clear lungs.");
    private static final String LAB = Messages.HEADER + "OBR|1||L1|1^CBC||||||||||||||||||||HM|F\rOBX|1|NM|1^Hb||12";

    @Test
    void aFileIsKnownByItsFirstBytes() {
        for (String start :
                List.of("MSH|^~\\&|", "\u000BMSH|^~\\&|", "\uFEFFMSH|", "\r\nMSH#", "FHS|^~\\&", "BHS|^~\\&")) {
            assertTrue(Hl7Reader.looksLike(start.getBytes(StandardCharsets.UTF_8)), start);
        }
        for (String start : List.of("", "MSH", "MSHA", "MSH text", "{\"a\":1}", "<a/>", "PID|1")) {
            assertFalse(Hl7Reader.looksLike(start.getBytes(StandardCharsets.UTF_8)), start);
        }
    }

    @Test
    void everyLineEndIsOne() throws Exception {
        for (String end : List.of("\r", "\n", "\r\n")) {
            assertEquals(
                    "Clear lungs.",
                    Messages.read(ONE.replace("\r", end)).message().text());
        }
    }

    @Test
    void messagesStandBehindEachOtherAndEachTellsItsLine() throws Exception {
        Results results = Messages.read(ONE + "\r" + LAB + "\r\r" + ONE.replace("A100", "A200"));
        assertEquals("2 read; 1 laboratory results", results.summary());
        assertEquals(1, ((MessageResult.Read) results.all().get(0)).line());
        assertEquals(9, ((MessageResult.Read) results.all().get(1)).line());
    }

    @Test
    void aBatchIsReadAndHeldAgainstItsCount() throws Exception {
        String batch = "FHS|^~\\&|A\rBHS|^~\\&|A\r" + ONE + "\r" + LAB + "\r";
        assertEquals(
                "1 read; 1 laboratory results",
                Messages.read(batch + "BTS|2\rFTS|1\r").summary());
        Results cutOff = Messages.read(batch + "BTS|3\rFTS|1\r");
        assertEquals("1 read; refused TRUNCATED; 1 laboratory results", cutOff.summary());
    }

    @Test
    void whatFramedMessagesOnAWireIsNoPartOfThem() throws Exception {
        String framed = "\u000B" + ONE + "\r\u001C\r\u000B" + ONE.replace("A100", "A200") + "\r\u001C\r";
        assertEquals("2 read", Messages.read(framed).summary());
    }

    @Test
    void oneBadMessageDoesNotCostTheOthers() throws Exception {
        Results results = Messages.read("MSH|\rPID|1\r" + ONE);
        assertEquals("1 read; refused BAD_MESSAGE", results.summary());
        Results more = Messages.read("stray\r\rother stray\r" + ONE);
        assertTrue(more.refused().reason().startsWith("2 lines that belong to no message"));
        assertEquals(1, more.refused().line());
        assertEquals(
                "its MSH segment does not tell the five encoding characters, such as |^~\\&",
                results.refused().reason());
    }

    @Test
    void aMessageWithoutAKindIsRefused() throws Exception {
        assertEquals(
                Code.BAD_FIELD, Messages.read("MSH|^~\\&|A|B\rPID|1").refused().code());
    }

    @Test
    void messagesOfOtherKindsAreNamed() throws Exception {
        assertEquals(
                "1 an order", Messages.read(ONE.replace("ORU^R01", "ORM^O01")).summary());
        assertEquals(
                "1 an admission, transfer or change of a patient's data",
                Messages.read(ONE.replace("ORU^R01", "ADT^A08")).summary());
        assertEquals(
                "1 a message of another kind",
                Messages.read(ONE.replace("ORU^R01", "Jane^Doe")).summary());
    }

    @Test
    void otherEncodingCharactersCount() throws Exception {
        String other =
                ONE.replace('&', '%').replace('\\', '!').replace('^', '@').replace('|', '#');
        String text = Messages.read(other.replace("Clear lungs.", "A!T!B!.br!C | D"))
                .message()
                .text();
        assertEquals("A%B\nC | D", text);
    }

    @Test
    void aMessageWithoutAnEscapeCharacterHasNoEscapes() throws Exception {
        String plain = ONE.replace("^~\\&", "^~").replace("Clear lungs.", "C:\\T\\x");
        assertEquals("C:\\T\\x", Messages.read(plain).message().text());
    }

    @Test
    void charactersAreReadAsTheyAreAndNotAsTheyAreDeclared() throws Exception {
        String german = ONE.replace("Clear lungs.", "Gr\u00F6\u00DFe \u20AC");
        for (String set : List.of("8859/1", "ASCII", "UNICODE UTF-8", "")) {
            String declared = german.replace("|2.5.1\r", "|2.5.1||||||" + set + "\r");
            assertEquals(
                    "Gr\u00F6\u00DFe \u20AC", Messages.read(declared).message().text(), set);
            assertEquals(
                    "Gr\u00F6\u00DFe \u20AC",
                    Messages.read(declared.getBytes(Charset.forName("windows-1252")))
                            .message()
                            .text(),
                    set);
        }
    }

    @Test
    void declaredCharacterSetsAreRead() throws Exception {
        assertSet("8859/2", "ISO-8859-2", "\u017Byczliwo\u015B\u0107");
        assertSet("8859/5", "ISO-8859-5", "\u043B\u0451\u0433\u043A\u0438\u0435");
        assertSet("GB 18030-2000", "GB18030", "\u80F8\u90E8");
        assertSet("ISO IR87", "ISO-2022-JP", "\u80F8\u90E8");
    }

    private static void assertSet(String declared, String set, String text) throws Exception {
        String message = ONE.replace("Clear lungs.", text).replace("|2.5.1\r", "|2.5.1||||||" + declared + "\r");
        assertEquals(
                text,
                Messages.read(message.getBytes(Charset.forName(set))).message().text());
    }

    @Test
    void charactersThatAreGuessedAreANotice() throws Exception {
        byte[] message = ONE.replace("Clear lungs.", "Gr\u00F6\u00DFe").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(1, Messages.read(message).message().notices().size());
    }

    @Test
    void linesThatBelongToNoMessageAreRefused() throws Exception {
        Results results = Messages.read("FHS|^~\\&|A\rstray\r" + ONE);
        assertEquals(2, results.refused().line());
        assertEquals("1 read; refused BAD_MESSAGE", results.summary());
    }

    @Test
    void linesBetweenMessagesAreCountedAndSaid() throws Exception {
        Results results = Messages.read(ONE + "\rPDQ garbage\r\rmore ||| garbage\r" + ONE.replace("A100", "A101"));
        assertEquals("2 read", results.summary());
        assertEquals(
                List.of("2 lines that are no segment and of no text: left out"),
                results.messages().getFirst().notices());
        assertEquals("Clear lungs.", results.messages().getFirst().text());
        assertEquals(List.of(), results.messages().getLast().notices());
    }

    @Test
    void linesThatGoOnWithATextAreOfIt() throws Exception {
        Message message = Messages.read(Messages.HEADER + Messages.PATIENT + Messages.ORDER
                        + "OBX|1|TX|GDT||Clear\rlungs.\rNothing else.||||||F\rNTE|1||A note\rthat goes on.\r")
                .message();
        assertEquals(List.of(), message.notices());
        assertTrue(message.text().contains("Clear\nlungs.\nNothing else."), message.text());
        assertTrue(message.text().contains("that goes on."), message.text());
    }

    @Test
    void messagesInUtf16AreRead() throws Exception {
        String umlauts = ONE.replace("Clear lungs.", "Gr\u00F6\u00DFe \uD83D\uDE00" + " x".repeat(20_000));
        String text =
                umlauts.substring(umlauts.indexOf("Gr\u00F6"), umlauts.indexOf("||||||F", umlauts.indexOf("Gr\u00F6")));
        for (Charset set : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                byte[] file = (mark + umlauts + "\r" + ONE).getBytes(set);
                assertTrue(Hl7Reader.looksLike(file));
                Results results = Messages.read(file);
                assertEquals("2 read", results.summary());
                assertEquals(text, results.messages().getFirst().text());
                assertEquals(List.of(), results.messages().getFirst().notices());
            }
        }
    }

    @Test
    void aFileWithoutAMessageIsRefused() throws Exception {
        assertEquals(Code.EMPTY, Messages.read("").refused().code());
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedAndTheOthersGoOn() throws Exception {
        String many = "OBX|1|NM|1||1\r".repeat(Hl7Limits.MOST_SEGMENTS);
        Results results = Messages.read(Messages.HEADER + Messages.ORDER + many + ONE);
        assertEquals("1 read; refused TOO_LARGE", results.summary());
    }

    @Test
    void manyMessagesAreReadFast() throws Exception {
        StringBuilder messages = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            messages.append(ONE.replace("A100", "A" + i).replace("Clear", "Clear ".repeat(80)))
                    .append('\r');
        }
        long start = System.nanoTime();
        assertEquals("20000 read", Messages.read(messages.toString()).summary());
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("20,000 messages of 80 words: " + took + " ms");
        assertTrue(took < 60_000, took + " ms");
    }

    @Test
    void aMessageOfManyOrdersIsReadFast() throws Exception {
        StringBuilder orders = new StringBuilder(Messages.HEADER + Messages.PATIENT);
        for (int i = 0; i < 10_000; i++) {
            orders.append("OBR|").append(i).append("||A").append(i).append("|1^CT Head\r");
            orders.append(Messages.text("Report " + i)).append('\r');
        }
        long start = System.nanoTime();
        assertEquals("10000 read", Messages.read(orders.toString()).summary());
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("one message of 10,000 orders: " + took + " ms");
        assertTrue(took < 60_000, took + " ms");
    }
}
