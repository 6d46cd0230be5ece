package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.precedent.index.words.ClinicalAnalyzer;
import org.precedent.index.words.ClinicalAnalyzer.Word;

/**
 * What words mean as a query over reports. A case matches when its report holds any of the words; one whose report
 * affirms them goes before one that only negates them, and one that says them together before one that scatters them.
 * There is no syntax: whatever is not a word is dropped.
 */
final class WordQueries {
    /** Words beyond these say nothing more, and cost time. */
    static final int MAX_WORDS = 64;

    /** The longest text that is looked at, in UTF-16 units. */
    static final int MAX_LENGTH = 10_000;

    /** So little that even a word in the shortest negated report stays below one in the longest affirming report. */
    private static final float WHOLE_REPORT = 0.01f;

    /**
     * How far neighbours of the query may lie apart; "pneumothorax on the left" is four steps from "left pneumothorax".
     */
    private static final int PAIR_SLOP = 6;

    /** All words together: within a sentence of usual length. */
    private static final int SENTENCE_SLOP = 20;

    private static final int WIDEST_GAP = 3;
    private static final int LONGEST_PHRASE = 8;

    private final ClinicalAnalyzer analyzer;

    WordQueries(ClinicalAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The query for words; nothing when they hold no word that could be found. */
    Optional<Query> of(String words) throws IOException {
        List<Word> distinct = distinct(words);
        if (distinct.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : distinct) {
            query.add(new TermQuery(new Term(Schema.AFFIRMED, word.term())), Occur.SHOULD);
            Query anywhere = new TermQuery(new Term(Schema.REPORT, word.term()));
            query.add(new BoostQuery(anywhere, WHOLE_REPORT), Occur.SHOULD);
        }
        for (int i = 1; i < distinct.size(); i++) {
            query.add(together(distinct.subList(i - 1, i + 1), PAIR_SLOP), Occur.SHOULD);
        }
        if (distinct.size() > 2 && distinct.size() <= LONGEST_PHRASE) {
            query.add(together(distinct, SENTENCE_SLOP), Occur.SHOULD);
        }
        return Optional.of(query.build());
    }

    /** The words that a query looks for: each term once, in the order of the text. */
    List<Word> distinct(String words) throws IOException {
        SequencedMap<String, Word> byTerm = new LinkedHashMap<>();
        for (Word word : analyzer.words(cut(words))) {
            byTerm.putIfAbsent(word.term(), word);
        }
        List<Word> distinct = new ArrayList<>();
        for (Map.Entry<String, Word> entry : byTerm.entrySet()) {
            if (distinct.size() < MAX_WORDS) {
                distinct.add(entry.getValue());
            }
        }
        return distinct;
    }

    private static String cut(String words) {
        return words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH);
    }

    /** Dropped words between two leave their gap, but no wider one than a few words make. */
    private static Query together(List<Word> words, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        int place = 0;
        int last = words.getFirst().position();
        for (Word word : words) {
            place += Math.min(word.position() - last, WIDEST_GAP);
            last = word.position();
            phrase.add(new Term(Schema.AFFIRMED, word.term()), place);
        }
        return phrase.build();
    }
}
