package org.precedent.index.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.precedent.index.model.Side;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.words.QueryWords;

/**
 * What it does to a case's score that a finding is asked for on a side: a case that has it on the other side alone
 * keeps half of what it has. One that tells no side keeps all.
 */
final class OtherSides {
    private static final float ON_THE_OTHER_SIDE = 0.5f;

    /** Those beyond change nothing more. */
    private static final int MOST = 16;

    private static final List<String> LEFT = List.of("left");
    private static final List<String> RIGHT = List.of("right");

    private OtherSides() {}

    /** What the sides that the words ask for leave of a score. */
    static List<Demoted.Share> of(QueryWords words) {
        return words.wording().present().stream()
                .filter(finding -> finding.side() != null)
                .limit(MOST)
                .map(finding -> new Demoted.Share(elsewhere(finding), ON_THE_OTHER_SIDE))
                .toList();
    }

    /** It is on one side, and not on each that is asked for. */
    private static Query elsewhere(SoughtFinding finding) {
        Query left = FindingQueries.told(finding, LEFT);
        Query right = FindingQueries.told(finding, RIGHT);
        BooleanQuery.Builder elsewhere = new BooleanQuery.Builder();
        if (finding.side() != Side.LEFT) {
            elsewhere.add(without(left, right), Occur.SHOULD);
        }
        if (finding.side() != Side.RIGHT) {
            elsewhere.add(without(right, left), Occur.SHOULD);
        }
        return elsewhere.build();
    }

    private static Query without(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }
}
