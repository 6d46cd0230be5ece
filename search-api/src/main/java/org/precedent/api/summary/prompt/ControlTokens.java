package org.precedent.api.summary.prompt;

import java.util.regex.Pattern;

/**
 * What a text of a report must not hold when a language model reads it: a server turns {@code <start_of_turn>} and its
 * like into control tokens wherever they stand, so that a report could end its own quotation and speak as somebody
 * else. Signs that cannot be seen go, since they may hide such a word.
 */
final class ControlTokens {
    /** What no report needs: format and control signs, surrogates, private use. White space stays. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Cc}&&[^\\n\\t]]");

    /** Every sign that looks like a bracket of a token and stands where a name or a sign could follow. */
    private static final Pattern OPENING = Pattern.compile("[<\\uFE64\\uFF1C\\u2039\\u276E\\u27E8\\u3008](?=\\S)");

    private static final Pattern CLOSING = Pattern.compile("(?<=\\S)[>\\uFE65\\uFF1E\\u203A\\u276F\\u27E9\\u3009]");

    /** As other families of models write theirs: {@code [INST]}. */
    private static final Pattern SQUARE = Pattern.compile("\\[(?=/?[A-Z_]{2,}\\])");

    private ControlTokens() {}

    /** The text, in which no token is whole. What it says stays readable: {@code < 5 mm} is what became of it. */
    static String broken(String text) {
        String seen =
                UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        String opened = OPENING.matcher(seen).replaceAll("< ");
        String closed = CLOSING.matcher(opened).replaceAll(" >");
        return SQUARE.matcher(closed).replaceAll("[ ");
    }
}
