package org.precedent.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.Word;

/**
 * What it does to a case's score that something is to be absent: a case that denies it keeps what it has, one that says
 * nothing of it keeps less, one that may have it little, one that has it next to nothing. So of equals those that deny
 * it come first; and a case that has it and all else that was asked for may still be found.
 */
final class Absences {
    private static final float DENIED_UNDER_ANOTHER_NAME = 0.8f;
    private static final float SILENT = 0.6f;
    private static final float UNSURE = 0.3f;
    private static final float PRESENT = 0.1f;

    /** Those beyond change nothing more. */
    private static final int MOST = 16;

    private Absences() {}

    /** What remains of a score by what is to be absent. */
    static List<Demoted.Share> of(QueryWords words) {
        List<Demoted.Share> shares = new ArrayList<>();
        words.wording().missing().stream().limit(MOST).forEach(finding -> addTo(shares, finding));
        words.wording().absent().stream()
                .limit(MOST)
                .map(words::within)
                .filter(phrase -> !phrase.isEmpty())
                .forEach(phrase -> addTo(shares, phrase));
        return shares;
    }

    private static void addTo(List<Demoted.Share> shares, List<Word> phrase) {
        Query says = allOf(Schema.AFFIRMED, phrase);
        shares.add(new Demoted.Share(says, PRESENT));
        shares.add(new Demoted.Share(without(allOf(Schema.REPORT, phrase), says), SILENT));
    }

    private static void addTo(List<Demoted.Share> shares, SoughtFinding finding) {
        Query present = FindingQueries.present(finding);
        Query uncertain = FindingQueries.uncertain(finding);
        Query absent = FindingQueries.absent(finding);
        Query broader = FindingQueries.absentInPart(finding);
        shares.add(new Demoted.Share(present, PRESENT));
        shares.add(new Demoted.Share(only(uncertain, present), UNSURE));
        shares.add(new Demoted.Share(only(broader, present, uncertain, absent), DENIED_UNDER_ANOTHER_NAME));
        shares.add(new Demoted.Share(without(present, uncertain, broader, absent), SILENT));
    }

    private static Query without(Query... others) {
        return only(Schema.CASES, others);
    }

    private static Query only(Query query, Query... others) {
        BooleanQuery.Builder only = new BooleanQuery.Builder().add(query, Occur.FILTER);
        for (Query other : others) {
            only.add(other, Occur.MUST_NOT);
        }
        return only.build();
    }

    private static Query allOf(String field, List<Word> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(WordQueries.term(field, word), Occur.FILTER));
        return all.build();
    }
}
