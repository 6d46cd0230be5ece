package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names by what stands behind them: what only people do, {@code Kowalczyk favors}, or in brackets what somebody
 * is, {@code Zhou (path)}; and names that go on in a list behind one that was found.
 */
final class Subjects {
    private static final Set<String> VERBS = WordList.written("free-text/subjects.txt", "verb ");
    private static final Set<String> ROLES = WordList.spellings("free-text/subjects.txt", "role ");
    private static final Pattern IN_LIST = Pattern.compile(" ?[,;/&] ?| (?:and|et|y|e|i) ");
    private static final Pattern END_OF_ITEM = Pattern.compile(" ?[,;/&.)(:]| (?:and|et|y|e|i) |[ \\t]*(?:\\r?\\n|$)");
    private static final Pattern END_OF_PAIR = Pattern.compile("\\)");
    private static final Pattern REST_OF_BRACKETS = Pattern.compile("[^()\\n\\d]{0,24}\\)");
    private static final int MOST_BEFORE = 2;

    private final String text;
    private final List<Word> words;
    private final Tongue tongue;
    private final Masks masks;

    Subjects(String text, List<Word> words, Tongue tongue, Masks masks) {
        this.text = text;
        this.words = words;
        this.tongue = tongue;
        this.masks = masks;
    }

    void add() {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean maybe = words.get(i).traits().unlisted() && words.get(i).capital();
            if (maybe && (isBeforeVerb(i) || isBeforeRole(i)) && UnknownWords.is(text, words, i)) {
                mask(i);
            }
        }
        if (tongue == Tongue.OTHER) {
            pairs();
            lists();
        }
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private boolean isBeforeVerb(int at) {
        Word next = words.get(at + 1);
        return !next.capital() && VERBS.contains(next.written()) && gap(at + 1).equals(" ");
    }

    private boolean isBeforeRole(int at) {
        if (!gap(at + 1).equals(" (")) {
            return false;
        }
        Word role = words.get(at + 1);
        if (Names.isTitle(role) || !At.is(REST_OF_BRACKETS, text, role.end())) {
            return false;
        }
        return role.isIn(ROLES)
                || NameReader.isProfession(role)
                || Cues.at(text, words, at + 1).stream()
                        .anyMatch(cue -> cue.kind() == Cue.Kind.POST || cue.kind() == Cue.Kind.KIN);
    }

    /** The word, and a first name or an initial before it. */
    private void mask(int last) {
        int first = last;
        while (first > 0 && last - first < MOST_BEFORE && isFirstName(first - 1)) {
            first--;
        }
        masks.add(words.get(first).start(), words.get(last).end(), MaskKind.NAME);
    }

    private boolean isFirstName(int at) {
        Word word = words.get(at);
        String gap = gap(at + 1);
        boolean initial = word.isOneLetter() && word.capital() && (gap.equals(". ") || gap.equals(" "));
        boolean joined = gap.equals(" ") || gap.equals("-");
        return initial
                || (joined && UnknownWords.is(text, words, at))
                || (joined && FirstNames.has(word) && word.capital());
    }

    /** {@code (Moreau/Roche)}: two words that no list knows, alone in brackets. */
    private void pairs() {
        for (int i = 0; i + 1 < words.size(); i++) {
            int start = words.get(i).start();
            boolean pair = start > 0
                    && text.charAt(start - 1) == '('
                    && gap(i + 1).equals("/")
                    && At.is(END_OF_PAIR, text, words.get(i + 1).end())
                    && UnknownWords.is(text, words, i)
                    && UnknownWords.is(text, words, i + 1);
            if (pair) {
                masks.add(start, words.get(i + 1).end(), MaskKind.NAME);
            }
        }
    }

    /** {@code Pujol, Etxaniz y Hurtado}, from the first that was found on. */
    private void lists() {
        for (int i = 1; i < words.size(); i++) {
            boolean behindName = masks.endingAt(words.get(i - 1).end()) == MaskKind.NAME
                    && IN_LIST.matcher(gap(i)).matches();
            if (behindName && UnknownWords.is(text, words, i)) {
                int last = i;
                while (last + 1 < words.size()
                        && last - i < MOST_BEFORE
                        && (gap(last + 1).equals(" ") || gap(last + 1).equals("-"))
                        && UnknownWords.is(text, words, last + 1)) {
                    last++;
                }
                if (At.is(END_OF_ITEM, text, words.get(last).end())) {
                    masks.add(words.get(i).start(), words.get(last).end(), MaskKind.NAME);
                }
            }
        }
    }
}
