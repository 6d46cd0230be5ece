package org.precedent.api.query;

import java.util.List;

/**
 * What whoever asked should know of the words of a query. All of them were searched for as they stand.
 *
 * @param suggestions what some of them may be meant for
 * @param unknownWords words, as they were written, that neither a report has nor the lexicon knows
 */
public record QueryNotes(List<Suggestion> suggestions, List<String> unknownWords) {
    /** Of a query of which there is nothing to say. */
    public static final QueryNotes NONE = new QueryNotes(List.of(), List.of());

    public QueryNotes {
        suggestions = List.copyOf(suggestions);
        unknownWords = List.copyOf(unknownWords);
    }
}
