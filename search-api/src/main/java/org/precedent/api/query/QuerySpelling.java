package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.View;
import org.precedent.index.model.Span;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.report.Vocabulary;

/**
 * Puts words that reports have in the place of words that nobody knows. A word that the lexicon knows stays, whether a
 * report has it or not: no known word becomes another.
 *
 * @param text with other words in it
 * @param notes which, and which words nothing was found for
 * @param unsaid the words that stay and that no report has, known to the lexicon or not
 */
record QuerySpelling(String text, QueryNotes notes, Set<String> unsaid) {
    /** Shorter words are units and the like, unless a letter is a word. */
    private static final int SHORTEST = 3;

    /** A text held against the reports of an archive. */
    static QuerySpelling of(String text, View view) throws IOException {
        List<Respelling> searchedFor = new ArrayList<>();
        List<Span> unknown = new ArrayList<>();
        Set<String> unsaid = new HashSet<>();
        StringBuilder respelled = new StringBuilder();
        int from = 0;
        for (UnknownWord word : view.unknown(text)) {
            String written = word.span().of(text);
            if (isKnown(written)) {
                unsaid.add(written);
            } else if (word.nearest() == null) {
                unsaid.add(written);
                addTo(unknown, word.span());
            } else {
                searchedFor.add(new Respelling(written, word.nearest()));
                respelled.append(text, from, word.span().start()).append(word.nearest());
                from = word.span().end();
            }
        }
        respelled.append(text, from, text.length());
        List<String> words = unknown.stream().map(span -> span.of(text)).toList();
        return new QuerySpelling(respelled.toString(), new QueryNotes(searchedFor, words), Set.copyOf(unsaid));
    }

    /** Some scripts have no spaces: there each letter comes as a word. */
    private static void addTo(List<Span> unknown, Span word) {
        boolean goesOn = !unknown.isEmpty() && unknown.getLast().end() == word.start();
        int start = goesOn ? unknown.removeLast().start() : word.start();
        unknown.add(new Span(start, word.end()));
    }

    /** Of a compound each part; a number says what it says. */
    private static boolean isKnown(String written) {
        for (String part : written.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (isWord(part) && !Vocabulary.knows(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String part) {
        boolean tells = part.length() >= SHORTEST || part.codePoints().anyMatch(Character::isIdeographic);
        return tells && part.codePoints().anyMatch(Character::isLetter);
    }
}
