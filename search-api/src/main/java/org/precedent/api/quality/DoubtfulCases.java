package org.precedent.api.quality;

import java.util.List;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;

/**
 * Cases whose images contradict their tags.
 *
 * @param looked how many cases were looked at, the newest studies first
 * @param all whether those were all
 * @param count of the doubtful ones among them
 * @param cases some of those
 */
public record DoubtfulCases(long looked, boolean all, long count, List<Doubtful> cases) {
    public DoubtfulCases {
        cases = List.copyOf(cases);
    }

    /** A case with its doubts. */
    public record Doubtful(CaseId id, String modality, String bodyPart, List<Doubt> doubts) {
        public Doubtful {
            doubts = List.copyOf(doubts);
        }
    }

    /** The same with some of its cases. */
    DoubtfulCases page(int from, int size) {
        return new DoubtfulCases(
                looked, all, count, cases.stream().skip(from).limit(size).toList());
    }
}
