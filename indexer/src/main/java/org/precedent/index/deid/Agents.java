package org.precedent.index.deid;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.NameReader.Trust;

/**
 * Finds who did something, or was told of it, by the preposition alone: {@code reported by Castellanos},
 * {@code confirmée par Moreau}, {@code revisión por Zuluaga}. What no list knows is a name there, but behind what is
 * said of drugs.
 */
final class Agents {
    private static final String FILE = "free-text/agents.txt";
    private static final Set<String> PREPOSITIONS = WordList.written(FILE, "preposition ");
    private static final Set<String> NOT_BEHIND = WordList.spellings(FILE, "not-behind ");
    private static final Set<String> TO = WordList.written(FILE, "to ");
    private static final Set<String> TOLD = WordList.written(FILE, "told ");
    private static final Set<String> BETWEEN = WordList.written(FILE, "between ");
    private static final int MOST_BEFORE = 3;

    private final String text;
    private final List<Word> words;
    private final NameReader reader;
    private final Masks masks;

    Agents(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.reader = new NameReader(text, words);
        this.masks = masks;
    }

    void add() {
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).capital() || words.get(i - 1).capital() || !gap(i).equals(" ")) {
                continue;
            }
            String preposition = words.get(i - 1).written();
            boolean done = PREPOSITIONS.contains(preposition) && !isOfDrug(i - 1);
            if ((done || (TO.contains(preposition) && isTold(i - 1)))
                    && UnknownWords.is(text, words, i)
                    && !isTerm(i)) {
                mask(reader.name(i, Trust.NONE));
            }
        }
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    /** {@code handed over to}, {@code Übergabe an}: behind it somebody is told or given something. */
    private boolean isTold(int preposition) {
        int at = preposition - 1;
        while (at > 0
                && preposition - at < MOST_BEFORE
                && BETWEEN.contains(words.get(at).written())) {
            at--;
        }
        return at >= 0 && TOLD.contains(words.get(at).written().toLowerCase(Locale.ROOT));
    }

    /** {@code treated by}, {@code relayé par}. */
    private boolean isOfDrug(int preposition) {
        int first = Math.max(0, preposition - MOST_BEFORE);
        return words.subList(first, preposition).stream().anyMatch(word -> word.isIn(NOT_BEHIND));
    }

    /** {@code by Smith's method}, {@code by Smith technique}. */
    private boolean isTerm(int at) {
        int next = at + 1;
        return next < words.size()
                && gap(next).length() == 1
                && (Eponyms.isHead(words.get(next)) || words.get(next).plain().equals("s"));
    }

    private void mask(@Nullable Range name) {
        if (name != null) {
            masks.add(words.get(name.first()).start(), words.get(name.last()).end(), MaskKind.NAME);
        }
    }
}
