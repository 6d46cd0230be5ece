package org.precedent.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.Word;

/**
 * What words mean as a query over reports. A case matches when its report holds any of the words; one whose report
 * affirms them goes before one that only negates them, and one that says them together before one that scatters them.
 */
final class WordQueries {
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

    private WordQueries() {}

    /** The query for words; nothing when they hold no word that could be found. */
    static Optional<Query> of(String text) {
        List<Word> words = QueryWords.of(text).sought();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(new TermQuery(new Term(Schema.AFFIRMED, word.term())), Occur.SHOULD);
            Query anywhere = new TermQuery(new Term(Schema.REPORT, word.term()));
            query.add(new BoostQuery(anywhere, WHOLE_REPORT), Occur.SHOULD);
        }
        for (int i = 1; i < words.size(); i++) {
            query.add(together(words.subList(i - 1, i + 1), PAIR_SLOP), Occur.SHOULD);
        }
        if (words.size() > 2 && words.size() <= LONGEST_PHRASE) {
            query.add(together(words, SENTENCE_SLOP), Occur.SHOULD);
        }
        return Optional.of(query.build());
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
