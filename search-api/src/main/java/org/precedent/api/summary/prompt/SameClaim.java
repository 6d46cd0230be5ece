package org.precedent.api.summary.prompt;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.precedent.api.summary.claim.ClaimDraft;

/**
 * What makes two claims the same to a reader: their words, however they are spaced, written large or ended, and the
 * cases that they name or cite, in whatever order; but for a claim that gives each its own in their order.
 */
record SameClaim(String words, List<Integer> cites) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("[\\s.!;:]+$");

    private static final String ONE = "\\d{1,3}(?![\\d\\p{Pd}/]|[.,]\\d)";
    private static final String JOINT = "(?: ?, ?(?:(?:and|und) )?| ?& ?| (?:and|und) )";

    /** The numbers of several cases one after another: "cases 3, 4 and 7", "case 3 and case 4", "[3, 4]". */
    private static final Pattern NAMED =
            Pattern.compile("(?<=\\bcases |\\bfälle |\\bfällen )" + ONE + "(?:" + JOINT + ONE
                    + ")+|\\b(?:case|fall) " + ONE + "(?:" + JOINT + "(?:in )?(?:case|fall) " + ONE + ")+|(?<=\\[)"
                    + ONE + "(?:"
                    + JOINT + ONE + ")+(?=])");

    private static final Pattern EACH_ITS_OWN =
            Pattern.compile("respective|beziehungsweise|bzw|former|latter|jeweils|erster|letzter");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static SameClaim of(ClaimDraft draft) {
        String plain = Normalizer.normalize(draft.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = END.matcher(SPACE.matcher(plain).replaceAll(" "))
                .replaceFirst("")
                .strip();
        return new SameClaim(ordered(words), draft.cites().stream().sorted().toList());
    }

    private static String ordered(String words) {
        if (EACH_ITS_OWN.matcher(words).find()) {
            return words;
        }
        return NAMED.matcher(words)
                .replaceAll(list -> NUMBER.matcher(list.group())
                        .results()
                        .map(number -> Integer.valueOf(number.group()))
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")));
    }
}
