package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.precedent.index.View;
import org.precedent.index.model.Span;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.report.Vocabulary;

/**
 * The words of a query held against those of reports. A word that the lexicon knows is no other word mistyped, whether
 * a report has it or not.
 *
 * @param suggestions words of reports, and of findings' names, that words may be meant for which nobody knows
 * @param unknown words that nobody knows, as they were written
 * @param unsaid the words that no report has, known to the lexicon or not
 */
record QuerySpelling(List<Suggestion> suggestions, List<String> unknown, Set<String> unsaid) {
    /** Of words that were held against nothing. */
    static final QuerySpelling NONE = new QuerySpelling(List.of(), List.of(), Set.of());

    /** Shorter words are units and the like, unless a letter is a word. */
    private static final int SHORTEST = 3;

    /** A text held against the reports of an archive. */
    static QuerySpelling of(String text, View view) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        List<Span> unknown = new ArrayList<>();
        Set<String> unsaid = new HashSet<>();
        for (UnknownWord word : view.unknown(text)) {
            String written = word.span().of(text);
            unsaid.add(written);
            if (!isKnown(written)) {
                addTo(unknown, word.span());
                meant(word, written)
                        .map(other -> new Suggestion(written, other, Suggestion.Kind.SPELLING))
                        .forEach(suggestions::add);
            }
        }
        List<String> words = unknown.stream().map(span -> span.of(text)).toList();
        return new QuerySpelling(List.copyOf(suggestions), words, Set.copyOf(unsaid));
    }

    /** The word of reports first, then that of a finding's name that no report may have. */
    private static Stream<String> meant(UnknownWord word, String written) {
        return Stream.concat(Stream.ofNullable(word.nearest()), Vocabulary.meantBy(written).stream())
                .distinct();
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
