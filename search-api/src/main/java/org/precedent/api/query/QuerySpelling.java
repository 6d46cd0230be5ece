package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.precedent.index.View;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.report.Vocabulary;

/**
 * Puts words that reports have in the place of words that nobody knows. A word that the lexicon knows stays, whether a
 * report has it or not: no known word becomes another.
 *
 * @param text with other words in it
 * @param notes which, and which words nothing was found for
 */
record QuerySpelling(String text, QueryNotes notes) {

    /** A text held against the reports of an archive. */
    static QuerySpelling of(String text, View view) throws IOException {
        List<Respelling> searchedFor = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        StringBuilder respelled = new StringBuilder();
        int from = 0;
        for (UnknownWord word : view.unknown(text)) {
            String written = word.span().of(text);
            if (isKnown(written)) {
                continue;
            }
            if (word.nearest() == null) {
                unknown.add(written);
            } else {
                searchedFor.add(new Respelling(written, word.nearest()));
                respelled.append(text, from, word.span().start()).append(word.nearest());
                from = word.span().end();
            }
        }
        respelled.append(text, from, text.length());
        return new QuerySpelling(respelled.toString(), new QueryNotes(searchedFor, unknown));
    }

    /** Shorter words are units and the like. */
    private static final int SHORTEST = 3;

    /** Of a compound each part; a number says what it says. */
    private static boolean isKnown(String written) {
        for (String part : written.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            boolean word = part.length() >= SHORTEST && part.codePoints().anyMatch(Character::isLetter);
            if (word && !Vocabulary.knows(part)) {
                return false;
            }
        }
        return true;
    }
}
