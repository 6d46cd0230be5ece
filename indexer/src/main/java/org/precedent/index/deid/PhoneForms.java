package org.precedent.index.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of telephones by their form alone: a zero and groups, as they are written within Britain, France and
 * Germany. No other number of a report begins with a zero and has so many figures in such groups.
 */
final class PhoneForms {
    private static final String EXTENSION = "(?:,? ?(?:ext|extn|x|dw|app|poste)\\.? ?\\d{1,5}(?!\\d))?";
    private static final Pattern FORM = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d[.,/:-])(?:"
                    + "0\\d{2,4}[ -]\\d{3,4}[ -]\\d{3,4}"
                    + "|0\\d{3,4}[ -]\\d{5,6}"
                    + "|0[1-9](?:[ .-]\\d{2}){4}"
                    + "|\\(?0\\d{2,5}\\)? ?/ ?\\d{3,8}(?:[ -]\\d{1,5}){0,3}"
                    + "|0\\d{2,4}-\\d{5,8}"
                    + "|0[1-9]\\d{8,9}"
                    + "|0\\d{2,5}\\) ?\\d{3,8}(?:[ -]\\d{1,5}){0,3}"
                    + "|0\\d{2,5} \\d{3,8}-\\d{1,5}"
                    + ")(?![\\p{L}\\d]|[.,/:-]\\d|[ ]?(?:mm|cm|ml|mg|kg|%))" + EXTENSION,
            Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 8;
    private static final int MOST = 16;

    private PhoneForms() {}

    static void add(String text, Masks masks) {
        Figures figures = Figures.of(text);
        Matcher form = figures.matcher(FORM);
        int from = 0;
        for (Figures.Run run : figures.runs()) {
            boolean zero = run.start() >= from && figures.at(run.start()) == '0' && run.length() > 1;
            if (zero && Figures.matchesAt(form, run.start())) {
                long count = form.group().chars().filter(Character::isDigit).count();
                if (count >= FEWEST && count <= MOST) {
                    masks.add(form.start(), form.end(), MaskKind.PHONE);
                    from = form.end();
                }
            }
        }
    }
}
