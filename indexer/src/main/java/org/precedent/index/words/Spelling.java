package org.precedent.index.words;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One spelling for the words that British and American English write differently: haemorrhage and hemorrhage, tumour
 * and tumor; and for the noun and the adjective of what is looked at or written: dermoscopy and dermatoscopic. Reports
 * and queries both pass through here, so the outcome need not be a word of either language; it only must be the same
 * for both.
 */
final class Spelling {
    /**
     * An ending or a part of a word, and what stands for it.
     *
     * @param letters of which some stand in every word that has it, which is seen sooner than the pattern
     */
    private record Rule(List<String> letters, Pattern pattern, String replacement) {
        private static Rule of(String letters, String pattern, String replacement) {
            return new Rule(List.of(letters.split(" ", -1)), Pattern.compile(pattern), replacement);
        }

        private String applied(String word) {
            for (String some : letters) {
                if (word.contains(some)) {
                    return pattern.matcher(word).replaceAll(replacement);
                }
            }
            return word;
        }
    }

    private static final int SHORTEST = 4;

    private static final List<Rule> RULES = List.of(
            Rule.of("ae", "ae$", "a"),
            Rule.of("ae oe", "ae|oe", "e"),
            Rule.of("our", "our(|s|ed|ing|al|ation|ations|less)$", "or$1"),
            Rule.of("tre bre vre", "([tbv])re(s?)$", "$1er$2"),
            Rule.of("yse ysi", "ys(e|ed|es|ing)$", "yz$1"),
            Rule.of("ise isi isa", "is(e|ed|es|ing|ation|ations)$", "iz$1"),
            Rule.of("sulph", "sulph", "sulf"),
            Rule.of("leuc", "leuc", "leuk"),
            Rule.of("grey", "^grey", "gray"),
            Rule.of("ogue", "ogue(s?)$", "og$1"),
            Rule.of("dermatosco", "^dermatosco", "dermosco"),
            Rule.of("scop", "scop(y|ies|ic|ical|ically|e|es)$", "scopy"),
            Rule.of("graph", "graph(s|y|ies|ic|ical|ically)?$", "graphy"),
            Rule.of("log", "olog(y|ies|ic|ical|ically)$", "ology"),
            Rule.of("path", "opath(y|ies|ic)$", "opathy"));

    private Spelling() {}

    /** The spelling that stands for a lower-case word. */
    static String normal(String word) {
        String normal = Plurals.classical(word);
        if (word.length() < SHORTEST) {
            return normal;
        }
        for (Rule rule : RULES) {
            normal = rule.applied(normal);
        }
        return Plurals.classical(normal);
    }
}
