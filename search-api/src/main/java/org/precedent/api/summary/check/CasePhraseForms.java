package org.precedent.api.summary.check;

import java.util.List;
import java.util.regex.Pattern;

/** The forms in which a claim tells of which cases it speaks, in the order in which they are looked for. */
final class CasePhraseForms {
    private static final String NUMBER = "(\\d{1,3}(?![.,]?\\d)|" + WordLists.either("number-words") + ")";
    private static final String CASES = WordLists.either("cases");
    private static final String FILL = "(?:\\s+" + WordLists.either("fillers") + ")*";
    private static final String ONLY = "(?:(?<only>" + WordLists.either("only") + ")\\s+)?(?:in\\s+|bei\\s+)?";
    private static final String UNIT = "(?:"
            + String.join(
                    "|", WordLists.of("unit-names").stream().map(Pattern::quote).toList()) + ")";
    private static final String PLAIN = "\\d{1,3}(?![\\d.,]*\\s*-?\\s*" + UNIT
            + "(?!\\p{L}))(?!\\d|[.,]\\d)(?!\\s*(?:versus|vs|gegenüber|x)(?!\\p{L}))";
    private static final String LIST =
            PLAIN + "(?:\\s*(?:,\\s*(?:and|und)|,|and|und|&|or|oder|to|bis|-|\u2013)\\s*" + PLAIN + ")*";
    /** What stands behind them when no word for a case does. */
    private static final String BARE = "(?=\\s*(?:[.;:,)]|$)|\\s+" + WordLists.either("behind-cases") + "(?!\\p{L}))";

    /** Which they are, right behind: "two of four cases, 1 and 2," or "(1 and 2)". */
    static final Pattern LISTED = pattern("(?<=[,(]\\s{0,3})(?:namely\\s+)?(?<list>" + LIST + ")(?=\\s*[,).])");

    private static final String OF_CASES = "(?:" + FILL + "\\s+" + CASES + "(?!\\p{L})|" + BARE + ")";

    static final Pattern BRACKETED = pattern("\\[\\s*(?<list>" + LIST + ")\\s*\\]");
    static final Pattern NAMED =
            pattern(ONLY + "(?:the\\s+)?" + CASES + "\\s+(?:no\\.?\\s*|number\\s+|nr\\.?\\s*|#)?(?<list>" + LIST + ")");
    static final Pattern OF = pattern(ONLY + "(?<exact>" + WordLists.either("exactly") + "\\s+)?(?<count>" + NUMBER
            + ")\\s*(?:of|out\\s+of|/|von|aus|der)" + FILL + "\\s*(?<total>" + NUMBER + ")" + OF_CASES);
    static final Pattern ALL_COUNTED = pattern("(?<not>(?:not|nicht)\\s+)?(?:in\\s+)?" + WordLists.either("all") + FILL
            + "\\s+(?<count>" + NUMBER + ")" + OF_CASES);
    /** "unlike case 2" */
    static final Pattern UNLIKE =
            pattern(WordLists.either("unlike") + "\\s+(?:the\\s+)?" + CASES + "\\s+(?<list>" + LIST + ")");

    /** "all cases except case 2" */
    static final Pattern ALL_BUT = pattern("(?:in\\s+)?" + WordLists.either("all") + "(?:" + FILL + "\\s+" + CASES
            + ")?\\s+" + WordLists.either("excepting") + "\\s+(?:in\\s+)?" + CASES + "\\s+(?<list>" + LIST + ")");

    /** "neither case 3 nor case 4" */
    static final Pattern NEITHER = pattern("(?:neither|weder)\\s+(?:in\\s+)?(?:the\\s+)?" + CASES + "\\s+(?<list>"
            + PLAIN + "\\s+(?:nor|noch)\\s+(?:in\\s+)?(?:" + CASES + "\\s+)?" + PLAIN + ")");

    /** "none of the four reports" */
    static final Pattern NONE_COUNTED =
            pattern("(?:in\\s+)?" + WordLists.either("none") + FILL + "\\s+(?<count>" + NUMBER + ")" + OF_CASES);

    static final Pattern THE_COUNTED =
            pattern("(?:the|these|those|die|den|diese|diesen)\\s+(?:cited\\s+|zitierten\\s+)?(?<count>" + NUMBER + ")"
                    + FILL + "\\s+" + CASES + "(?!\\p{L})");
    static final Pattern COUNTED = pattern(ONLY + "(?<exact>" + WordLists.either("exactly") + "\\s+)?(?<count>" + NUMBER
            + ")" + FILL + "\\s+" + CASES + "(?!\\p{L})");
    static final Pattern COUNTED_BARE = pattern("(?<only>(?:only|just|nur)\\s+)?in\\s+(?<count>" + NUMBER + ")" + BARE);

    private static final String ORDINALS = WordLists.eitherOfPairs("ordinals")
            + "(?:\\s*(?:,\\s*(?:and|und)|,|and|und|&|or|oder)\\s*(?:the\\s+|den\\s+|der\\s+)?"
            + WordLists.eitherOfPairs("ordinals") + ")*";

    /** "the second and third cases" */
    static final Pattern ORDINAL = pattern(ONLY + "(?:the\\s+|der\\s+|den\\s+|dem\\s+|im\\s+)?(?<list>" + ORDINALS + ")"
            + FILL + "\\s+" + CASES + "(?!\\p{L})");

    /** "the first two cases" */
    static final Pattern FIRST = pattern(ONLY + "(?:the\\s+|die\\s+|den\\s+)?(?<place>"
            + WordLists.eitherOfPairs("ends") + ")\\s+(?<count>" + NUMBER + ")" + FILL + "\\s+" + CASES + "(?!\\p{L})");

    /** "at least two of five", "more than two cases", by the names of the word lists. */
    static Pattern bounded(String part) {
        return pattern("(?:in\\s+|bei\\s+)?" + WordLists.either(part) + "\\s+(?:in\\s+)?(?<count>" + NUMBER
                + ")(?:\\s*(?:of|out\\s+of|/|von|aus|der)" + FILL + "\\s*(?<total>" + NUMBER + "))?" + OF_CASES);
    }

    /** Bounds by their names in the word lists, the longer ones first. */
    static final List<String> BOUNDS = List.of("at-least", "at-most", "more-than", "less-than");

    /** A quantifier by its name in the word lists. */
    static Pattern quantifier(String part) {
        return pattern("(?<not>(?:not|nicht)\\s+)?" + ONLY + WordLists.either(part) + OF_CASES);
    }

    static final List<String> QUANTIFIERS =
            List.of("none", "rest", "all", "both", "most", "half", "few", "several", "some");

    private CasePhraseForms() {}

    private static Pattern pattern(String form) {
        return Pattern.compile("(?<![\\p{L}\\d.])" + form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
