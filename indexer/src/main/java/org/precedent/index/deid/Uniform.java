package org.precedent.index.deid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One writing for texts that say the same: upper case, no accents, single spaces, no characters that nobody sees. */
final class Uniform {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Uniform() {}

    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String spaced = SPACES.matcher(seen).replaceAll(" ").strip();
        String plain = MARKS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toUpperCase(Locale.ROOT);
    }
}
