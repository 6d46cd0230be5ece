package org.precedent.index.source.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.Results;

final class DocumentMessageTest {
    private static final String ORDER = "OBR|1|P1|A100|71020^CT Chest\r";

    private static Results document(String event, String header, String text) throws Exception {
        return Messages.read(
                Messages.HEADER.replace("ORU^R01", "MDM^" + event) + Messages.PATIENT + ORDER + header + "\r" + text);
    }

    private static String header(String type, String number, String parent, String completion, String availability) {
        return "TXA|1|" + type + "|TX|||||||||" + number + "|" + parent + "||||" + completion + "||" + availability;
    }

    @Test
    void anOriginalDocumentIsAReport() throws Exception {
        Message message = document("T02", header("DI", "D1", "", "AU", "AV"), Messages.text("Clear."))
                .message();
        assertEquals(MessageStatus.FINAL, message.status());
        assertEquals("D1", message.identity().document());
        assertNull(message.identity().parent());
        assertEquals("A100", message.identity().accession());
        assertEquals("Clear.", message.text());
    }

    @Test
    void whatIsNotAuthenticatedIsPreliminary() throws Exception {
        for (String completion : new String[] {"DI", "DO", "IN", "IP", "PA"}) {
            assertEquals(
                    MessageStatus.PRELIMINARY,
                    document("T02", header("DI", "D1", "", completion, "AV"), Messages.text("Clear."))
                            .message()
                            .status());
        }
    }

    @Test
    void theEventTellsWhatADocumentDoesToAnother() throws Exception {
        assertEvent("T04", MessageStatus.FINAL);
        assertEvent("T06", MessageStatus.ADDENDUM);
        assertEvent("T08", MessageStatus.CORRECTED);
        assertEvent("T10", MessageStatus.CORRECTED);
    }

    private static void assertEvent(String event, MessageStatus status) throws Exception {
        Message message = document(event, header("DI", "D2", "D1", "AU", "AV"), Messages.text("Clear."))
                .message();
        assertEquals(status, message.status(), event);
        assertEquals("D1", message.identity().parent(), event);
    }

    @Test
    void aCancelledOrObsoleteDocumentIsWithdrawn() throws Exception {
        assertEquals(
                MessageStatus.WITHDRAWN,
                document("T11", header("DI", "D1", "", "", ""), "").message().status());
        assertEquals(
                MessageStatus.WITHDRAWN,
                document("T03", header("DI", "D1", "", "", "CA"), "").message().status());
        assertEquals(
                MessageStatus.WITHDRAWN,
                document("T03", header("DI", "D1", "", "", "OB"), "").message().status());
    }

    @Test
    void aNotificationIsNoReport() throws Exception {
        for (String event : new String[] {"T01", "T03", "T05", "T07", "T09"}) {
            assertEquals(
                    "1 a notification about a document, without its text",
                    document(event, header("DI", "D1", "", "AU", "AV"), "").summary());
        }
    }

    @Test
    void aDocumentOfAnotherKindIsNamed() throws Exception {
        assertEquals(
                "1 a discharge summary",
                document("T02", header("DS", "D1", "", "AU", "AV"), Messages.text("Home."))
                        .summary());
        assertEquals(
                "1 read",
                document("T02", header("RAD", "D1", "", "AU", "AV"), Messages.text("Clear."))
                        .summary());
    }

    @Test
    void aDocumentWithoutTextIsRefused() throws Exception {
        assertEquals(
                Code.EMPTY,
                document("T02", header("DI", "D1", "", "AU", "AV"), "")
                        .refused()
                        .code());
    }
}
