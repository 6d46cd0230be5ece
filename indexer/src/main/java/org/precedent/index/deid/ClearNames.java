package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.NameReader.Trust;

/**
 * Finds names of which nobody told behind words that may stand before other things, too: what somebody does, how one is
 * related, thanks and greetings, former names. What follows must be clear to be a name.
 */
final class ClearNames {
    private static final Set<String> LINKS = WordList.spellings("free-text/links.txt");
    private static final Pattern NEAR = Pattern.compile("[.,:]{0,2}[ \\u00A0]{0,2}[(:\u2013-]?[ \\u00A0]{0,2}");
    private static final Pattern BEHIND_GREETING = Pattern.compile("[.,!:]?[\\s\\u00A0]{0,4}[\u2013-]{0,2} ?");
    private static final Pattern END_OF_GREETING = Pattern.compile("[ \\t]*(?:[,.!:;)/-]|\\r?\\n|$)");
    private static final Pattern LABEL = Pattern.compile("[ \\t]{0,2}[:=][\\s\\u00A0]{0,4}");

    /** A cue of so few letters is an abbreviation, and is written in capitals. */
    private static final int SHORT_CUE = 3;

    private static final int MOST_BEFORE = 4;
    private static final int SHORTEST = 3;
    private static final int LONGEST_ABBREVIATION = 4;

    private final String text;
    private final List<Word> words;
    private final NameReader reader;
    private final Masks masks;

    ClearNames(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.reader = new NameReader(text, words);
        this.masks = masks;
    }

    /** Takes note of the name that a cue tells of. */
    void add(int first, Cue cue) {
        int next = first + cue.words().size();
        switch (cue.kind()) {
            case POST -> post(first, next);
            case KIN -> add(near(next), Trust.NONE);
            case GREETING -> greeting(next);
            case BIRTH -> {
                add(near(next), Trust.POST);
                before(first);
            }
            case TOWN -> before(first);
            default -> {}
        }
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    /** {@code Jane Doe, née}: two clear words or more. */
    private void before(int cue) {
        int first = cue;
        while (first > 0 && cue - first < MOST_BEFORE && isJoined(first, cue) && isFamily(first - 1)) {
            first--;
        }
        if (cue - first > 1) {
            add(new Range(first, cue - 1));
        }
    }

    private boolean isJoined(int next, int cue) {
        String gap = gap(next);
        return gap.equals(" ") || gap.equals("-") || (next == cue && gap.equals(", "));
    }

    private void post(int first, int next) {
        Word cue = words.get(next - 1);
        boolean abbreviated = cue.plain().length() <= SHORT_CUE && next - first == 1;
        boolean label = next < words.size() && LABEL.matcher(gap(next)).matches();
        if (abbreviated && !label && !NameReader.isCapitals(cue) && !isStopped(cue)) {
            return;
        }
        Trust trust = label ? Trust.ROLE : abbreviated ? Trust.NONE : Trust.POST;
        if (label && isNameInCapitals(next)) {
            add(reader.name(next, trust));
            return;
        }
        add(label ? next : near(next), trust);
    }

    /** {@code Radiologist: DOE, JANE}: a word too long for an abbreviation. */
    private boolean isNameInCapitals(int at) {
        Word word = words.get(at);
        return NameReader.isCapitals(word) && word.written().length() > LONGEST_ABBREVIATION && !CommonWords.has(word);
    }

    private boolean isStopped(Word word) {
        return word.capital() && word.end() < text.length() && text.charAt(word.end()) == '.';
    }

    /** The word behind a cue, or behind {@code is}; -1 when it is too far. */
    private int near(int next) {
        int at = next;
        while (at < words.size() && NEAR.matcher(gap(at)).matches()) {
            boolean link = at < next + 2 && (words.get(at).isIn(LINKS) || Names.isTitle(words.get(at)));
            if (!link) {
                return at;
            }
            at++;
        }
        return -1;
    }

    /** {@code Thanks Bob}: nothing follows in the line. */
    private void greeting(int next) {
        int at = next;
        while (at < words.size()
                && at < next + 2
                && BEHIND_GREETING.matcher(gap(at)).matches()
                && (NameReader.isProfession(words.get(at)) || Names.isTitle(words.get(at)))) {
            at++;
        }
        if (at >= words.size() || !BEHIND_GREETING.matcher(gap(at)).matches() || Things.has(words.get(at))) {
            return;
        }
        Range name = reader.name(at, Trust.ROLE);
        if (name != null && At.is(END_OF_GREETING, text, words.get(name.last()).end())) {
            add(name);
        }
    }

    private void add(int at, Trust trust) {
        if (at >= 0 && at < words.size() && !isShouted(at)) {
            add(reader.name(at, trust));
        }
    }

    /** In capitals among words that are not: an abbreviation. */
    private boolean isShouted(int at) {
        return NameReader.isCapitals(words.get(at)) && at > 0 && !NameReader.isCapitals(words.get(at - 1));
    }

    private void add(@Nullable Range name) {
        if (name != null) {
            masks.add(words.get(name.first()).start(), words.get(name.last()).end(), MaskKind.NAME);
        }
    }

    /** A usual first name with a clear word behind it. */
    void addFirstNames() {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            boolean first = word.capital() && !NameReader.isCapitals(word) && FirstNames.has(word);
            if (first && gap(i + 1).equals(" ") && isFamily(i + 1)) {
                add(new Range(i, i + 1));
            }
        }
    }

    private boolean isFamily(int at) {
        Word word = words.get(at);
        return word.capital()
                && !word.hasDigit()
                && word.plain().length() >= SHORTEST
                && !NameReader.isCapitals(word)
                && !CommonWords.has(word)
                && !Things.has(word)
                && !Eponyms.isTerm(words, at)
                && !(at + 1 < words.size() && Eponyms.isHead(words.get(at + 1)))
                && !NameReader.isProfession(word)
                && !Names.isTitle(word)
                && Cues.at(text, words, at).isEmpty();
    }
}
