package org.precedent.index.source.hl7;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachment;
import org.precedent.index.source.message.Attachments;

/**
 * HTML in a field of text, which the standard does not know and many senders write. It is told by tags that no report
 * has for words: a lone {@code <} is one.
 */
final class Markup {
    private static final Pattern TAG = Pattern.compile(
            "<(?:/?(?:html|body|p|div|span|b|i|u|em|strong|font|h[1-6]|ul|ol|li|table|tbody|tr|td|th|pre)"
                    + "(?:\\s[\\w:-]{1,40}\\s?=[^<>]{0,500})?|br\\s?/?)>",
            Pattern.CASE_INSENSITIVE);

    /** Where a page ends its lines itself, the ends of its source's lines mean nothing. */
    private static final Pattern ENDS_LINES =
            Pattern.compile("<(?:p|div|br|li|tr|table|h[1-6]|pre)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    static boolean isIn(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** What a browser shows of it; a piece of markup alone shows nothing. */
    static Attachment read(String text, Attachments attachments) throws Unusable {
        String page = ENDS_LINES.matcher(text).find() ? text : text.replace("\n", "<br>");
        try {
            return attachments.attachment(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        } catch (Unusable e) {
            if (e.code() == Code.EMPTY) {
                return Attachment.of("");
            }
            throw e;
        }
    }
}
