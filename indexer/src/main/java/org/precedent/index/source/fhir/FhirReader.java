package org.precedent.index.source.fhir;

import java.io.BufferedInputStream;
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
 * Reads files of FHIR resources, of DSTU2 to R5: one resource, a bundle of any type, or a resource a line (NDJSON), as
 * JSON; one resource or a bundle as XML. Diagnostic reports, imaging studies and documents about images become
 * messages; other resources tell who is concerned and what was observed, and are counted by what they are. A reference
 * leads to what the same file holds, and nowhere else. The text of an enclosed document comes from {@link Attachments}.
 */
public final class FhirReader implements MessageReader {
    /** How much of a file tells what it is, in bytes. */
    public static final int HEAD = 1 << 16;

    private static final String NAMESPACE = "http://hl7.org/fhir";
    private static final String TYPE = "\"resourceType\"";
    private static final int BUFFER = 1 << 16;
    private static final int MARK = 3;

    private final Attachments attachments;

    /** @param attachments reads the documents that resources enclose */
    public FhirReader(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Whether a file that begins like this is of FHIR.
     *
     * @param head its first bytes, of which {@link #HEAD} suffice
     */
    public static boolean looksLike(byte[] head) {
        String text = text(head);
        return text.startsWith("{") ? text.contains(TYPE) : text.startsWith("<") && isXml(text);
    }

    private static boolean isXml(String text) {
        int namespace = text.indexOf(NAMESPACE);
        char end = namespace < 0 || namespace + NAMESPACE.length() >= text.length()
                ? ' '
                : text.charAt(namespace + NAMESPACE.length());
        return end == '"' || end == '\'';
    }

    private static String text(byte[] head) {
        int start = mark(head);
        return new String(head, start, head.length - start, StandardCharsets.UTF_8).stripLeading();
    }

    /** How many bytes a byte order mark takes. */
    private static int mark(byte[] head) {
        boolean marked =
                head.length >= MARK && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return marked ? MARK : 0;
    }

    @Override
    public void read(Path file, Consumer<MessageResult> results) throws IOException, Unusable {
        long size = Files.size(file);
        if (size > FhirLimits.LARGEST_FILE) {
            throw tooLarge(FhirLimits.LARGEST_FILE);
        }
        byte[] head = head(file);
        String start = text(head);
        if (start.startsWith("<")) {
            readXml(file, size, mark(head), results);
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                FileSlices content = new FileSlices(file)) {
            int mark = mark(head);
            in.skipNBytes(mark);
            Scan scan = FirstLines.areResources(file, mark) ? LineScan.of(in, mark) : JsonScan.of(in, mark, size);
            new Told(scan, content, attachments, results).tell();
        }
    }

    private void readXml(Path file, long size, int mark, Consumer<MessageResult> results) throws IOException, Unusable {
        if (size > FhirLimits.LARGEST_XML) {
            throw tooLarge(FhirLimits.LARGEST_XML);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.skipNBytes(mark);
            XmlScan scan = XmlScan.of(in);
            new Told(scan.found(), scan, attachments, results).tell();
        }
    }

    private static Unusable tooLarge(long limit) {
        return new Unusable(Code.TOO_LARGE, "the file is larger than " + (limit >> 20) + " MiB; divide it");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
