package org.precedent.index.source.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.MessageReader;
import org.precedent.index.source.message.MessageResult;

/**
 * Reads files of HL7 v2 messages, in any version from 2.1 on: one message, many behind each other, a batch (FHS, BHS),
 * or as they were on the wire (MLLP). Never more than one message is in memory. Results (ORU) and documents (MDM)
 * become reports; other messages are counted by what they are.
 */
public final class Hl7Reader implements MessageReader {
    private static final int HEAD = 4;

    private final Attachments attachments;

    /** @param attachments reads the documents that messages enclose */
    public Hl7Reader(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Whether a file that begins like this is of HL7 v2. */
    public static boolean looksLike(byte[] head) {
        byte[] narrow = Lines.unframed(WideText.narrowed(head));
        String start = new String(narrow, StandardCharsets.ISO_8859_1).stripLeading();
        return Envelope.of(start) != Envelope.NONE;
    }

    @Override
    public void read(Path file, Consumer<MessageResult> results) throws IOException, Unusable {
        if (Files.size(file) > Hl7Limits.LARGEST_FILE) {
            throw new Unusable(
                    Code.TOO_LARGE, "the file is larger than " + (Hl7Limits.LARGEST_FILE >> 20) + " MiB; divide it");
        }
        byte[] head = head(file);
        try (InputStream in = WideText.narrowed(Files.newInputStream(file), head)) {
            Batch batch = new Batch(attachments, results);
            Lines lines = new Lines(in);
            while (lines.next()) {
                batch.line(lines);
            }
            batch.end();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
