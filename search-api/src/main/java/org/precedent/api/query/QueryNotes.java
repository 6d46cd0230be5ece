package org.precedent.api.query;

import java.util.List;

/**
 * What whoever asked should know of how the words of a query were taken.
 *
 * @param searchedFor words that were taken for others
 * @param unknownWords words, as they were written, that neither a report has nor the lexicon knows
 */
public record QueryNotes(List<Respelling> searchedFor, List<String> unknownWords) {
    /** Of a query whose words were taken as they stand. */
    public static final QueryNotes NONE = new QueryNotes(List.of(), List.of());

    public QueryNotes {
        searchedFor = List.copyOf(searchedFor);
        unknownWords = List.copyOf(unknownWords);
    }
}
