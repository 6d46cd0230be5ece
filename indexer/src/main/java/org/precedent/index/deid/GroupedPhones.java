package org.precedent.index.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of telephones by their groups alone, as they are written within Spain, Latin America, North America,
 * Switzerland, Belgium and Austria: nothing that is measured has three groups or more in such lengths.
 */
final class GroupedPhones {
    private static final Pattern FORM = Pattern.compile("(?<![\\p{L}\\d])(?<!\\d[ .,/:-])(?:"
            + "[6789]\\d{2}[ .](?:\\d{2}[ .]\\d{2}[ .]\\d{2}|\\d{3}[ .]\\d{3})"
            + "|[89]\\d ?[ .]\\d{3}[ .]\\d{2}[ .]\\d{2}"
            + "|[2-9]\\d{2}[ .][2-9]\\d{2}[ .]\\d{4}"
            + "|0\\d{1,4} ?[/ ] ?\\d{2,4}(?:[ .]\\d{2,4}){1,4}"
            + ")(?![\\p{L}\\d]|[ ]?[.,/:%-]\\d|[ .]\\d|[ ]?(?:mm|cm|ml|mg|kg|ms|hz|kv|%|x))");
    private static final int FEWEST = 9;
    private static final int MOST = 13;

    private GroupedPhones() {}

    static void add(String text, Masks masks) {
        Figures figures = Figures.of(text);
        Matcher form = figures.matcher(FORM);
        int from = 0;
        for (Figures.Run run : figures.runs()) {
            if (run.start() >= from && run.length() <= FEWEST && Figures.matchesAt(form, run.start())) {
                long count = form.group().chars().filter(Character::isDigit).count();
                if (count >= FEWEST && count <= MOST) {
                    masks.add(form.start(), form.end(), MaskKind.PHONE);
                    from = form.end();
                }
            }
        }
    }
}
