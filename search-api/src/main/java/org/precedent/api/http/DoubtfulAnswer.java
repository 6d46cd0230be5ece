package org.precedent.api.http;

import java.util.List;
import org.precedent.api.quality.DoubtfulCases;

/** The JSON of cases whose images contradict their tags. */
record DoubtfulAnswer(long looked, boolean all, long count, List<EntryAnswer> cases) {
    record EntryAnswer(String caseId, String modality, String bodyPart, List<CaseAnswer.DoubtAnswer> doubts) {
        static EntryAnswer of(DoubtfulCases.Doubtful one) {
            return new EntryAnswer(
                    one.id().value(),
                    one.modality(),
                    one.bodyPart(),
                    one.doubts().stream().map(CaseAnswer.DoubtAnswer::of).toList());
        }
    }

    static DoubtfulAnswer of(DoubtfulCases found) {
        return new DoubtfulAnswer(
                found.looked(),
                found.all(),
                found.count(),
                found.cases().stream().map(EntryAnswer::of).toList());
    }
}
