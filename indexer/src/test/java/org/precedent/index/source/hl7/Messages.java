package org.precedent.index.source.hl7;

import java.nio.charset.StandardCharsets;
import org.precedent.index.source.message.FakeAttachments;
import org.precedent.index.source.message.Results;

/** Small messages, and what the reader makes of them. */
final class Messages {
    static final String HEADER = "MSH|^~\\&|RIS|Northfield|PACS|B|20240102030405+0000||ORU^R01|1|P|2.5.1\r";
    static final String PATIENT = "PID|1||4711^^^N^MR||Doe^Jane^Q||19610203|F\r";
    static final String ORDER = "OBR|1|P1|A100|71020^CT Chest^L|||20240101120000|||||||||||||||||F\r";

    private Messages() {}

    /** A message of results with these segments behind header and patient. */
    static Results results(String... segments) throws Exception {
        return read(HEADER + PATIENT + String.join("\r", segments) + "\r");
    }

    /** A report of these results, on a final CT of the chest. */
    static Results report(String... results) throws Exception {
        return read(HEADER + PATIENT + ORDER + String.join("\r", results) + "\r");
    }

    /** A line of text. */
    static String text(String text) {
        return "OBX|1|TX|GDT^Report||" + text + "||||||F";
    }

    static Results read(String message) throws Exception {
        return read(message.getBytes(StandardCharsets.UTF_8));
    }

    static Results read(byte[] message) throws Exception {
        return Results.of(new Hl7Reader(new FakeAttachments()), message);
    }
}
