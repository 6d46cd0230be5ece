package org.precedent.index.source.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document is declared to be (RFC 6838).
 *
 * @param name type and subtype in lower case, such as {@code text/html}; empty when nothing is declared
 * @param charset null when none is declared that is known here
 */
record MediaType(String name, @Nullable Charset charset) {
    private static final MediaType NONE = new MediaType("", null);
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)");

    static MediaType of(@Nullable String declared) {
        if (declared == null) {
            return NONE;
        }
        String lower = declared.toLowerCase(Locale.ROOT);
        int end = lower.indexOf(';');
        Matcher charset = CHARSET.matcher(lower);
        return new MediaType(
                (end < 0 ? lower : lower.substring(0, end)).strip(),
                charset.find() ? charset(String.valueOf(charset.group(1))) : null);
    }

    /** The character set of that name; null when nobody knows it. */
    static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
