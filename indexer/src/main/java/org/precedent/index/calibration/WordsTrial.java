package org.precedent.index.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.EncodedCase;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * Looks for the words of passages in the reports of other patients, as searches are served. Reports that have the
 * passage word for word are left out. Its own case is not looked for: a passage always finds the report that it is
 * from.
 */
final class WordsTrial {
    /** Deep enough to have ten left when equal passages are left out. */
    private static final int DEPTH = 30;

    /** A search takes longer than a product of vectors. */
    private static final int QUESTIONS = 100;

    private final Sample sample;
    private final View view;

    WordsTrial(Sample sample, View view) {
        this.sample = sample;
        this.view = view;
    }

    LegCalibration run() throws IOException {
        double scale =
                view.stats().cases() / (double) Math.max(1, sample.cases().size());
        Tally tally = new Tally();
        List<Asked> asking = sample.asked(SampledCase::passages).stream()
                .filter(asked -> !asked.item().findings().isEmpty())
                .limit(QUESTIONS)
                .toList();
        for (Asked asked : asking) {
            List<SampledCase> others = sample.cases().stream()
                    .filter(other -> !other.patient().equals(asked.from().patient()) && !other.says(asked.item()))
                    .toList();
            long relevant = others.stream()
                    .filter(other -> other.hasAll(asked.item().findings()))
                    .count();
            tally.agreement(answers(asked), Math.round(relevant * scale), Math.round(others.size() * scale));
        }
        return new LegCalibration(tally.reliability(), Curve.UNKNOWN, Familiarity.UNKNOWN);
    }

    private List<Answer> answers(Asked asked) throws IOException {
        Question words = new Question.Matching(asked.item().words());
        Scope others = new Scope(Scope.ALL.filter(), Set.of(asked.from().patient()));
        List<Hit> hits = view.rank(List.of(words), DEPTH, others).getFirst();
        Map<CaseId, EncodedCase> cases = view.encoded(hits.stream().map(Hit::id).toList());
        List<Answer> answers = new ArrayList<>();
        for (Hit hit : hits) {
            EncodedCase encoded = cases.get(hit.id());
            if (encoded == null) {
                continue;
            }
            SampledCase found = SampledCase.of(encoded);
            if (!found.says(asked.item())) {
                answers.add(new Answer(hit.score(), found.hasAll(asked.item().findings())));
            }
        }
        return answers;
    }
}
