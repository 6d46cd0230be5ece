package org.precedent.api.summary.check;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/**
 * A claim has the letters of its reports' script and the signs of plain text: nothing that looks like another letter,
 * is not seen, or turns the direction of the text.
 */
final class LetterCheck implements Check {
    private static final String SIGNS =
            " .,;:()[]%/+-\u2013'\u2019\"\u201c\u201d\u201e&\u00b0\u00b1\u00d7<>=\u2265\u2264?";

    /** Greek letters that stand alone, as in units and names of proteins. */
    private static final String GREEK = "\u03b1\u03b2\u03b3\u03b4\u03ba\u03bb\u03bc\u00b5";

    private static final int LATIN_END = 0x180;
    private static final int MORE_LATIN = 0x1E00;
    private static final int MORE_LATIN_END = 0x1F00;

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        String text = claim.text();
        boolean plain = text.equals(Normalizer.normalize(text, Normalizer.Form.NFC))
                && text.codePoints().allMatch(LetterCheck::isSign);
        if (plain) {
            return null;
        }
        Set<Character.UnicodeScript> scripts = ReportScripts.of(cases.of(claim.cites()));
        boolean ofScript = text.codePoints().allMatch(c -> isSign(c) || isOfScript(c, scripts));
        boolean unmixed = claim.tokens().stream().allMatch(token -> ReportScripts.count(token.written()) <= 1);
        return ofScript && unmixed ? null : Objection.drop(Reason.STRANGE_LETTERS);
    }

    private static boolean isSign(int c) {
        boolean latin = Character.isLetter(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                && (c < LATIN_END || (c >= MORE_LATIN && c < MORE_LATIN_END));
        boolean digit = c >= '0' && c <= '9';
        return latin || digit || SIGNS.indexOf(c) >= 0 || GREEK.indexOf(c) >= 0;
    }

    private static boolean isOfScript(int c, Set<Character.UnicodeScript> scripts) {
        int type = Character.getType(c);
        boolean letter = Character.isLetter(c) || type == Character.NON_SPACING_MARK;
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return letter && script != Character.UnicodeScript.LATIN && scripts.contains(script);
    }
}
