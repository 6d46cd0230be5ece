package org.precedent.index.words;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a query. There is no syntax: whatever is not a word is dropped.
 *
 * @param text as it was asked for
 * @param distinct each term once, where it stands first, in the order of the text
 */
public record QueryWords(String text, List<Word> distinct) {
    /** Words beyond these say nothing more, and cost time. */
    static final int MAX_SOUGHT = 64;

    /** The longest text that is looked at, in UTF-16 units. */
    static final int MAX_LENGTH = 10_000;

    public QueryWords {
        distinct = List.copyOf(distinct);
    }

    /** The words of a text. */
    public static QueryWords of(String text) {
        String looked = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        SequencedMap<String, Word> byTerm = new LinkedHashMap<>();
        ClinicalAnalyzer.words(looked).forEach(word -> byTerm.putIfAbsent(word.term(), word));
        return new QueryWords(text, List.copyOf(byTerm.values()));
    }

    /** The words that reports are searched for: the first of a long query. */
    public List<Word> sought() {
        return distinct.subList(0, Math.min(distinct.size(), MAX_SOUGHT));
    }

    /** The terms that stand for the words that are sought. */
    Set<String> soughtTerms() {
        return sought().stream().map(Word::term).collect(Collectors.toCollection(HashSet::new));
    }
}
