package org.precedent.api.summary.check;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verbs by which summaries, and no reports, say that something is absent: "the reports deny an effusion". Each is
 * written as the short word that reports have for it, with white space behind that keeps all offsets.
 */
final class DenyingVerbs {
    private static final Map<String, String> VERBS = WordLists.pairs("denying-verbs");

    /** "cannot exclude" and "to exclude" leave open. */
    private static final Pattern VERB = Pattern.compile(
            "(?<!not\\s|not be\\s|not been\\s|not entirely\\s|not completely\\s|n't be\\s|n't\\s|n\u2019t\\s|n\u2019t be\\s|to\\s|to be\\s|cannot\\s|cannot be\\s|nicht\\s)(?<!\\p{L})("
                    + String.join(
                            "|",
                            VERBS.keySet().stream()
                                    .map(Pattern::quote)
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList())
                    + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DenyingVerbs() {}

    /** The text as reports would say it, of the same length. */
    static String asInReports(String text) {
        Matcher matcher = VERB.matcher(text);
        StringBuilder written = new StringBuilder(text);
        while (matcher.find()) {
            String verb = matcher.group(1);
            String word = VERBS.getOrDefault(verb.toLowerCase(Locale.ROOT), verb);
            String padded = word + " ".repeat(verb.length() - word.length());
            written.replace(matcher.start(1), matcher.end(1), padded);
        }
        return written.toString();
    }
}
