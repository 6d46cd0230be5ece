package org.precedent.index.source.message;

import java.nio.charset.StandardCharsets;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/** Reads documents well enough for tests: text as it is, HTML without its tags, and one sentence for every PDF. */
public final class FakeAttachments implements Attachments {
    /** What every PDF says. */
    public static final String PDF = "What the PDF says.";

    private static final String LETTERS = "%PDF";

    @Override
    public Attachment attachment(byte[] content, String mediaType) throws Unusable {
        return Attachment.of(text(content, mediaType));
    }

    private static String text(byte[] content, String mediaType) throws Unusable {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith(LETTERS)) {
            return PDF;
        }
        if (mediaType.startsWith("application/pdf")) {
            throw new Unusable(Code.CORRUPT, "it is no PDF");
        }
        return mediaType.contains("html") ? withoutTags(text) : text;
    }

    /** In one pass, for hostile tests give it much. */
    private static String withoutTags(String text) {
        StringBuilder plain = new StringBuilder();
        boolean inTag = false;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '<') {
                inTag = true;
            } else if (next == '>' && inTag) {
                inTag = false;
                plain.append('\n');
            } else if (!inTag) {
                plain.append(next);
            }
        }
        return plain.toString();
    }
}
