package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.NameReader.Trust;

/**
 * Finds the name of a patient of whom something is said: behind a word for a patient without a colon, or before an age.
 * As nouns and adjectives stand there, too, one word alone is a name only with a verb or an age behind it.
 */
final class PatientNames {
    private static final Set<String> VERBS = verbs();
    private static final Pattern NEAR = Pattern.compile("[,.]?[ \\u00A0]{1,2}");
    private static final Pattern END = Pattern.compile("[ \\t]*(?:[,;.:()]|\\r?\\n|$)");
    private static final Pattern AGE_BEHIND = Pattern.compile(
            "(?:, ?| \\(|, (?:geb|born|aged|n\u00E9e?|nacid)| )(?:\\d{1,3} ?(?:[MFWmfw]\\b|y|J\\b|ans\\b|a\u00F1os|jahr|-)|geb\\b|born\\b|aged\\b)");
    private static final Pattern AGE = Pattern.compile(
            "(?:,? (?:is|was|ist|war|est|es|is now) (?:an? |eine?n? |une? |una? |de )?|,? ?\\(?|, an? )"
                    + "(?<![\\d.])\\d{1,3}[- ]?(?:year|yr|y/o|y\\.?o\\b|j\u00E4hrig|Jahre\\b|ans\\b|a\u00F1os\\b|[MFWmfw]\\b)");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\. ?\\p{Lu}\\.(?! ?\\p{Lu}\\.)");
    private static final int SHORT_CUE = 3;
    private static final int MOST_PARTS = 4;
    private static final int SHORTEST = 3;

    private final String text;
    private final List<Word> words;
    private final NameReader reader;
    private final Masks masks;

    PatientNames(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.reader = new NameReader(text, words);
        this.masks = masks;
    }

    private static Set<String> verbs() {
        return WordList.spellings("free-text/verbs-of-patients.txt");
    }

    /** Takes note of the name that a cue tells of. */
    void add(int first, Cue cue) {
        int next = first + cue.words().size();
        boolean patient = cue.kind() == Cue.Kind.PATIENT;
        if ((!patient && cue.kind() != Cue.Kind.KIN) || next >= words.size()) {
            return;
        }
        Word before = words.get(next - 1);
        String gap = gap(next);
        if (!NEAR.matcher(gap).matches()) {
            return;
        }
        if (!gap.startsWith(".") && At.is(INITIALS, text, words.get(next).start())) {
            masks.add(words.get(next).start(), words.get(next + 1).end(), MaskKind.NAME);
            return;
        }
        boolean abbreviated = before.plain().length() <= SHORT_CUE;
        if (patient && (!gap.startsWith(".") || abbreviated)) {
            Range name = isShouted(next) ? null : reader.name(next, Trust.NONE);
            if (name != null && isSubject(name, abbreviated)) {
                mask(name);
            }
        }
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private boolean isShouted(int at) {
        return NameReader.isCapitals(words.get(at)) && !NameReader.isCapitals(words.get(at - 1));
    }

    /** Whether what stands behind a name says that it is one. */
    private boolean isSubject(Range name, boolean abbreviated) {
        int next = name.last() + 1;
        Word last = words.get(name.last());
        boolean usual = FirstNames.has(words.get(name.first()));
        boolean several = name.last() > name.first();
        boolean ends = next >= words.size() || At.is(END, text, last.end());
        boolean verb = next < words.size()
                && gap(next).matches(",? ")
                && !words.get(next).capital()
                && words.get(next).isIn(VERBS);
        boolean small = next < words.size() && !words.get(next).capital();
        return usual
                || verb
                || At.is(AGE_BEHIND, text, last.end())
                || (several && (ends || small))
                || (abbreviated && ends && !ending(words.get(name.first())));
    }

    /** Endings of what is said of somebody, in German and English. */
    private static boolean ending(Word word) {
        String plain = word.plain();
        return List.of("os", "oes", "iert", "los", "bil", "ed", "ies", "ing", "in", "ert", "isch", "haft", "fahig")
                .stream()
                .anyMatch(plain::endsWith);
    }

    private void mask(@Nullable Range name) {
        if (name != null) {
            masks.add(words.get(name.first()).start(), words.get(name.last()).end(), MaskKind.NAME);
        }
    }

    /** Takes note of names before an age: {@code Jane Doe is a 44-year-old}, {@code Doe, J. 44F}. */
    void addAged() {
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean number = Character.isDigit(word.written().charAt(0));
            if (number) {
                aged(i);
            }
        }
    }

    private void aged(int number) {
        int last = number - 1;
        while (last >= 0 && number - last <= 2 && !words.get(last).capital()) {
            last--;
        }
        if (last < 0 || words.get(last).hasDigit()) {
            return;
        }
        int end = words.get(last).end();
        int from = end < text.length()
                        && text.charAt(end) == '.'
                        && words.get(last).isOneLetter()
                ? end + 1
                : end;
        Matcher age = AGE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (age.lookingAt() && age.end() > words.get(number).start()) {
            mask(named(last));
        }
    }

    /** The name that ends with a word: two clear words or more, one with an initial, or two initials. */
    private @Nullable Range named(int last) {
        int parts = 0;
        int initials = 0;
        int first = last + 1;
        while (first > 0 && last + 1 - first < MOST_PARTS && (first == last + 1 || isJoined(first))) {
            Word word = words.get(first - 1);
            if (word.isOneLetter() && word.capital()) {
                initials++;
            } else if (isClear(first - 1)) {
                parts++;
            } else {
                break;
            }
            first--;
        }
        boolean stopped = initials > 1 && text.charAt(words.get(last).end()) == '.';
        return parts > 1 || (parts == 1 && initials > 0) || (parts == 0 && stopped) ? new Range(first, last) : null;
    }

    private boolean isJoined(int next) {
        String gap = gap(next);
        Word before = words.get(next - 1);
        return gap.equals(" ")
                || gap.equals("-")
                || gap.equals(", ")
                || (before.isOneLetter() && (gap.equals(".") || gap.equals(". ")));
    }

    private boolean isClear(int at) {
        return words.get(at).mayName(SHORTEST) && Cues.at(text, words, at).isEmpty();
    }
}
