package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Hit;
import org.precedent.index.words.QueryWords;

/** Runs legs against an index. */
final class LegSearch {
    private LegSearch() {}

    /** The {@code depth} best cases in scope by each leg; of several vectors, each case's nearest counts. */
    static List<RankedLeg> run(List<OpenLeg> legs, View view, int depth, Scope scope) throws IOException {
        List<Question> questions = legs.stream().map(LegSearch::question).toList();
        List<List<Hit>> ranked = view.rank(questions, depth, scope);
        List<RankedLeg> found = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            OpenLeg leg = legs.get(i);
            found.add(new RankedLeg(leg.leg(), leg.part(), leg.weight(), ranked.get(i)));
        }
        return found;
    }

    private static Question question(OpenLeg leg) {
        return switch (leg.probe()) {
            case Probe.OfWords(QueryWords words) -> new Question.Matching(words.wording());
            case Probe.OfVectors vectors -> new Question.Nearest(field(leg.leg()), vectors.vectors());
            case Probe.Raw raw -> throw new IllegalStateException("a leg was run before its probe was encoded");
        };
    }

    /** The vectors that a leg compares with. */
    static VectorField field(Leg leg) {
        return switch (leg) {
            case IMAGE_TO_IMAGE, TEXT_TO_IMAGE -> VectorField.IMAGE;
            case IMAGE_TO_TEXT, TEXT_TO_TEXT -> VectorField.PASSAGE;
            case WORDS -> throw new IllegalArgumentException("words are no vector");
        };
    }
}
