package org.precedent.index.source.hl7;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachment;
import org.precedent.index.source.message.Attachments;

/**
 * A document that a result encloses: the type ED (HL7 v2, chapter 2A.24), its data in base64, in figures or as they
 * are.
 */
final class Enclosed {
    /** What senders call the usual types, by the second component, the third or both. */
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "rtf", "application/rtf",
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "plain", "text/plain",
            "txt", "text/plain",
            "xml", "text/xml");

    private Enclosed() {}

    /**
     * What a document says.
     *
     * @throws Unusable if it holds none, or its encoding is broken
     */
    static Attachment of(Segment result, String repetition, Attachments attachments) throws Unusable {
        String data = result.plain(result.component(repetition, 5));
        if (data.isEmpty()) {
            throw new Unusable(Code.EMPTY, "it has no content");
        }
        String type = mediaType(result.get(repetition, 2), result.get(repetition, 3));
        return switch (result.get(repetition, 4).toLowerCase(Locale.ROOT)) {
            case "base64", "b64" -> attachments.attachment(base64(data), type);
            case "hex" -> attachments.attachment(hexadecimal(data), type);
            case "a", "" -> plain(data, type, attachments);
            default -> throw new Unusable(Code.BAD_FIELD, "its encoding is none of A, Hex and Base64");
        };
    }

    private static Attachment plain(String data, String type, Attachments attachments) throws Unusable {
        return type.isEmpty() || type.equals("text/plain")
                ? Attachment.of(data)
                : attachments.attachment(data.getBytes(StandardCharsets.UTF_8), type + "; charset=utf-8");
    }

    private static String mediaType(String type, String subtype) {
        String whole = type.toLowerCase(Locale.ROOT);
        String part = subtype.toLowerCase(Locale.ROOT);
        String known = TYPES.containsKey(part) ? TYPES.get(part) : TYPES.get(whole);
        if (known != null) {
            return known;
        }
        if (whole.contains("/")) {
            return whole;
        }
        return part.isEmpty() || part.startsWith("octet") ? "" : whole + "/" + part;
    }

    /** Bytes of base64; line ends within it are passed over. */
    static byte[] base64(String data) throws Unusable {
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new Unusable(Code.CORRUPT, "its base64 is damaged or cut off");
        }
    }

    private static byte[] hexadecimal(String data) throws Unusable {
        try {
            return HexFormat.of().parseHex(data);
        } catch (IllegalArgumentException e) {
            throw new Unusable(Code.CORRUPT, "its hexadecimal data are damaged or cut off");
        }
    }
}
