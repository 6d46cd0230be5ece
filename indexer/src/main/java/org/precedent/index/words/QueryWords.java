package org.precedent.index.words;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.precedent.index.model.Span;
import org.precedent.index.model.Wording;

/**
 * The words of a query. There is no syntax: whatever is not a word is dropped.
 *
 * @param wording what was asked for
 * @param distinct each term once, where it stands first, in the order of the text; one that is asked for and denied
 *     twice
 */
public record QueryWords(Wording wording, List<Word> distinct) {
    /** Words beyond these say nothing more, and cost time. */
    static final int MAX_SOUGHT = 64;

    /** The longest text that is looked at, in UTF-16 units. */
    static final int MAX_LENGTH = 10_000;

    public QueryWords {
        distinct = List.copyOf(distinct);
    }

    private record Place(String term, boolean denied) {}

    /** The words of a text that asks for each of them. */
    public static QueryWords of(String text) {
        return of(Wording.plain(text));
    }

    /** The words of a query that was read. */
    public static QueryWords of(Wording wording) {
        String text = wording.text();
        String looked = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        SequencedMap<Place, Word> byTerm = new LinkedHashMap<>();
        for (Word word : ClinicalAnalyzer.words(looked)) {
            if (wording.isSilent(word.span())) {
                continue;
            }
            byTerm.putIfAbsent(new Place(word.term(), wording.isDenied(word.span())), word);
        }
        return new QueryWords(wording, List.copyOf(byTerm.values()));
    }

    /** The text that was asked for. */
    public String text() {
        return wording.text();
    }

    /** The words that count: the first of a long query. */
    public List<Word> sought() {
        return distinct.subList(0, Math.min(distinct.size(), MAX_SOUGHT));
    }

    /** Those that reports are to say. */
    public List<Word> asserted() {
        return sought().stream().filter(word -> !wording.isDenied(word.span())).toList();
    }

    /** Those in a stretch of the text. */
    public List<Word> within(Span stretch) {
        return sought().stream().filter(word -> stretch.contains(word.span())).toList();
    }

    /** The terms that stand for words that reports are to say, or else for those that they are to deny. */
    Set<String> terms(boolean denied) {
        Set<String> terms = new HashSet<>();
        for (Word word : sought()) {
            if (wording.isDenied(word.span()) == denied && counts(word)) {
                terms.add(word.term());
                if (word.other() != null) {
                    terms.add(word.other());
                }
            }
        }
        return terms;
    }

    /** Within a denial only what is denied counts, and not the words that deny it. */
    private boolean counts(Word word) {
        if (!wording.isDenied(word.span())) {
            return true;
        }
        return wording.absent().stream().anyMatch(span -> span.contains(word.span()))
                || wording.missing().stream().anyMatch(finding -> finding.span().contains(word.span()));
    }
}
