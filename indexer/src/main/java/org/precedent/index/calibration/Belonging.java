package org.precedent.index.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;

/**
 * How well an image belongs among the images of an archive: the less, the worse its nearest can be put together to make
 * it, against how well they make each other. A stranger may have a near neighbour, as something is always nearest; but
 * it differs from it in ways in which the archive's images do not differ from each other.
 */
public final class Belonging {
    /** So many cases make up the surroundings of an image. */
    private static final int NEAREST = 120;

    /** Fewer make no surroundings. */
    private static final int FEWEST = 20;

    private Belonging() {}

    /**
     * A score for {@link Calibration#belonging}, greater where an image belongs better; nothing where too few cases
     * have images to tell.
     *
     * @param without patients whose images do not count
     */
    public static OptionalDouble of(View view, Embedding image, Set<PatientKey> without) throws IOException {
        Question question = new Question.Nearest(VectorField.IMAGE, List.of(image));
        Scope others = new Scope(Scope.ALL.filter(), without);
        List<Hit> hits = view.rank(List.of(question), NEAREST, others).getFirst();
        if (hits.size() < FEWEST) {
            return OptionalDouble.empty();
        }
        Map<ImageId, Embedding> vectors =
                view.imageVectors(hits.stream().map(Hit::id).toList());
        List<Embedding> nearest = new ArrayList<>();
        for (Hit hit : hits) {
            Embedding vector = hit.image() == null ? null : vectors.get(hit.image());
            if (vector != null) {
                nearest.add(vector);
            }
        }
        return OptionalDouble.of(-Strangeness.of(image, nearest));
    }

    /** What the archive's own images score, each among those of other patients. */
    static Familiarity measured(Sample sample, View view) throws IOException {
        List<Double> scores = new ArrayList<>();
        for (Asked asked : sample.askedByImages()) {
            of(view, asked.item().vector(), Set.of(asked.from().patient())).ifPresent(scores::add);
        }
        return Familiarity.of(scores);
    }
}
