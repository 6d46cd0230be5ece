package org.precedent.api.query;

import java.util.List;
import java.util.Locale;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Wording;

/** The findings of a query that are named by an abbreviation. */
final class Abbreviations {
    /** In letters: what is as short is mostly an abbreviation. */
    private static final int SHORT = 3;

    private static final String VOWELS = "aeiouyäöüé";

    private Abbreviations() {}

    /** Each written out, in the order of the query. */
    static List<Suggestion> in(Wording wording) {
        return wording.findings().stream()
                .filter(finding -> !isKind(finding))
                .filter(finding -> is(written(finding, wording)))
                .map(finding ->
                        new Suggestion(written(finding, wording), writtenOut(finding), Suggestion.Kind.ABBREVIATION))
                .filter(found -> !found.as().equals(found.word().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    static boolean is(String name) {
        return name.length() <= SHORT
                || name.equals(name.toUpperCase(Locale.ROOT))
                || name.toLowerCase(Locale.ROOT).chars().noneMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }

    static String writtenOut(SoughtFinding finding) {
        return finding.id().replace('-', ' ');
    }

    /** Whether the lexicon knows it only as one of a kind, such as a disease of the retina. */
    static boolean isKind(SoughtFinding finding) {
        return finding.id().endsWith("-finding");
    }

    private static String written(SoughtFinding finding, Wording wording) {
        return finding.span().of(wording.text());
    }
}
