package org.precedent.api.summary.check;

import java.util.List;
import java.util.regex.Pattern;

/** The forms in which a claim tells of which cases it speaks, in the order in which they are looked for. */
final class CasePhraseForms {
    private static final String NUMBER = "(\\d{1,3}|" + WordLists.either("number-words") + ")";
    private static final String CASES = WordLists.either("cases");
    private static final String FILL = "(?:\\s+" + WordLists.either("fillers") + ")*";
    private static final String ONLY = "(?:(?<only>" + WordLists.either("only") + ")\\s+)?(?:in\\s+|bei\\s+)?";
    private static final String UNIT = "(?:"
            + String.join(
                    "|", WordLists.of("unit-names").stream().map(Pattern::quote).toList()) + ")";
    private static final String PLAIN = "\\d{1,3}(?![\\d.,]*\\s*-?\\s*" + UNIT + "(?!\\p{L}))(?!\\d|[.,]\\d)";
    private static final String LIST =
            PLAIN + "(?:\\s*(?:,\\s*(?:and|und)|,|and|und|&|or|oder|to|bis|-|\u2013)\\s*" + PLAIN + ")*";
    /** What stands behind them when no word for a case does. */
    private static final String BARE = "(?=\\s*(?:[.;:,)]|$)|\\s+" + WordLists.either("behind-cases") + "(?!\\p{L}))";

    private static final String OF_CASES = "(?:" + FILL + "\\s+" + CASES + "(?!\\p{L})|" + BARE + ")";

    static final Pattern BRACKETED = pattern("\\[\\s*(?<list>" + LIST + ")\\s*\\]");
    static final Pattern NAMED =
            pattern(ONLY + "(?:the\\s+)?" + CASES + "\\s+(?:no\\.?\\s*|number\\s+|nr\\.?\\s*|#)?(?<list>" + LIST + ")");
    static final Pattern OF = pattern(ONLY + "(?<exact>" + WordLists.either("exactly") + "\\s+)?(?<count>" + NUMBER
            + ")\\s*(?:of|out\\s+of|/|von|aus)" + FILL + "\\s*(?<total>" + NUMBER + ")" + OF_CASES);
    static final Pattern ALL_COUNTED = pattern("(?<not>(?:not|nicht)\\s+)?(?:in\\s+)?" + WordLists.either("all") + FILL
            + "\\s+(?<count>" + NUMBER + ")" + OF_CASES);
    static final Pattern THE_COUNTED =
            pattern("(?:the|these|those|die|den|diese|diesen)\\s+(?:cited\\s+|zitierten\\s+)?(?<count>" + NUMBER + ")"
                    + FILL + "\\s+" + CASES + "(?!\\p{L})");
    static final Pattern COUNTED = pattern(ONLY + "(?<exact>" + WordLists.either("exactly") + "\\s+)?(?<count>" + NUMBER
            + ")" + FILL + "\\s+" + CASES + "(?!\\p{L})");
    static final Pattern COUNTED_BARE = pattern("(?<only>(?:only|just|nur)\\s+)?in\\s+(?<count>" + NUMBER + ")" + BARE);

    /** A quantifier by its name in the word lists. */
    static Pattern quantifier(String part) {
        return pattern("(?<not>(?:not|nicht)\\s+)?" + ONLY + WordLists.either(part) + OF_CASES);
    }

    static final List<String> QUANTIFIERS = List.of("none", "all", "both", "most", "half", "few", "several", "some");

    private CasePhraseForms() {}

    private static Pattern pattern(String form) {
        return Pattern.compile("(?<![\\p{L}\\d.])" + form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
