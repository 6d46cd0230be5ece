package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/**
 * Finds parts of names that were told and are words of reports, too, where the text itself shows that a person is
 * meant: behind a name that a cue told, behind a word for a relative, a family or a role, before what only people do.
 */
final class KnownBeside {
    private static final Set<String> VERBS = WordList.spellings("free-text/verbs-of-people.txt");
    private static final Set<String> DEEDS = WordList.spellings("free-text/deeds.txt");
    private static final Set<String> PERSONS = WordList.spellings("free-text/known-behind.txt");
    private static final Set<Cue.Kind> OF_PERSONS =
            Set.of(Cue.Kind.KIN, Cue.Kind.ROLE, Cue.Kind.GREETING, Cue.Kind.PATIENT);
    private static final int MOST_OF_A_CUE = 3;

    private final String text;
    private final List<Word> words;
    private final Names names;
    private final Masks masks;

    KnownBeside(String text, List<Word> words, Names names, Masks masks) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.masks = masks;
    }

    void add() {
        if (names.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!isWeak(i)) {
                continue;
            }
            boolean behindName = i > 0 && masks.endingAt(words.get(i - 1).end()) == MaskKind.NAME && isNear(i);
            if (behindName || isBehindPerson(i) || acts(i)) {
                masks.add(word.start(), word.end(), MaskKind.NAME);
            } else if (i > 1 && isFirstName(i - 1) && isNear(i) && isBehindPerson(i - 1)) {
                masks.add(words.get(i - 1).start(), word.end(), MaskKind.NAME);
            }
        }
    }

    private boolean isWeak(int at) {
        Word word = words.get(at);
        return word.capital()
                && !word.isOneLetter()
                && !word.hasDigit()
                && names.is(Role.WEAK, word)
                && !Names.isParticle(word)
                && !Eponyms.isTerm(words, at);
    }

    private boolean isNear(int at) {
        String gap = gap(at);
        return gap.equals(" ") || gap.equals("-");
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private boolean isFirstName(int at) {
        Word word = words.get(at);
        return word.capital() && !word.hasDigit() && word.plain().length() > 2;
    }

    /** A cue that tells of a person ends right before a word. */
    private boolean isBehindPerson(int at) {
        if (at == 0 || !isNear(at) || goesOn(at)) {
            return false;
        }
        if (words.get(at - 1).isIn(PERSONS)) {
            return true;
        }
        for (int first = Math.max(0, at - MOST_OF_A_CUE); first < at; first++) {
            int length = at - first;
            boolean cue = Cues.at(text, words, first).stream()
                    .anyMatch(one -> one.words().size() == length && OF_PERSONS.contains(one.kind()));
            if (cue && words.get(at - 1).plain().length() > 2) {
                return true;
            }
        }
        return false;
    }

    /** A word of reports in small letters that says more of a thing: {@code tech long segment}. */
    private boolean goesOn(int at) {
        return at + 1 < words.size()
                && gap(at + 1).equals(" ")
                && !words.get(at + 1).capital()
                && CommonWords.has(words.get(at + 1))
                && !words.get(at + 1).isIn(VERBS)
                && words.get(at + 1).plain().length() > MOST_OF_A_CUE + 1;
    }

    /** {@code Stone rang}: what only people do. */
    private boolean acts(int at) {
        return at + 1 < words.size()
                && gap(at + 1).equals(" ")
                && !words.get(at + 1).capital()
                && words.get(at + 1).isIn(DEEDS);
    }
}
