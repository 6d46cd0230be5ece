package org.precedent.index;

import java.util.ArrayList;
import java.util.List;
import org.precedent.index.model.Report;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/** The words of a query, matched in the plainest way that keeps the contract. */
final class PlainWords {
    private static final double NEGATED = 0.01;

    private final List<String> terms;

    private PlainWords(List<String> terms) {
        this.terms = terms;
    }

    static PlainWords of(String words) {
        return new PlainWords(terms(QueryWords.of(words).sought()));
    }

    /** A point a word that is affirmed, a hundredth one that is negated, a point each two neighbours kept together. */
    double score(Report report) {
        ReportWords words = ReportWords.of(report);
        List<String> affirmed = terms(words.affirmed());
        List<String> all = terms(words.all());
        double score = 0;
        for (String term : terms) {
            if (affirmed.contains(term)) {
                score += 1;
            } else if (all.contains(term)) {
                score += NEGATED;
            }
        }
        for (int i = 1; i < terms.size(); i++) {
            int first = affirmed.indexOf(terms.get(i - 1));
            if (first >= 0
                    && first + 1 < affirmed.size()
                    && affirmed.get(first + 1).equals(terms.get(i))) {
                score += 1;
            }
        }
        return score;
    }

    private static List<String> terms(List<Word> words) {
        List<String> terms = new ArrayList<>();
        words.forEach(word -> terms.add(word.term()));
        return terms;
    }
}
