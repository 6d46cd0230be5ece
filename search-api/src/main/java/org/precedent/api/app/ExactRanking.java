package org.precedent.api.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.Question;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/** The cases nearest to some vectors, of all that it looks at. */
final class ExactRanking {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.id().value());

    /** How many cases are kept, beside those that are wanted, before the worst are let go. */
    private static final int SPARE = 10_000;

    private final Question.Nearest question;
    private final int k;
    private List<Hit> hits = new ArrayList<>();

    ExactRanking(Question.Nearest question, int k) {
        this.question = question;
        this.k = k;
    }

    /** Looks at a case: it is as near as the nearest of its vectors to the nearest of the question's. */
    void look(EncodedCase encoded) {
        @Nullable Hit nearest = null;
        for (Embedding wanted : question.vectors()) {
            nearest = switch (question.field()) {
                case IMAGE -> nearestImage(encoded, wanted, nearest);
                case PASSAGE -> nearestPassage(encoded, wanted, nearest);
            };
        }
        if (nearest != null) {
            hits.add(nearest);
            if (hits.size() > k + SPARE) {
                hits = new ArrayList<>(best());
            }
        }
    }

    private static @Nullable Hit nearestImage(EncodedCase encoded, Embedding wanted, @Nullable Hit before) {
        @Nullable Hit nearest = before;
        for (Map.Entry<ImageId, Embedding> image : encoded.imageVectors().entrySet()) {
            double cosine = image.getValue().cosine(wanted);
            if (nearest == null || cosine > nearest.score()) {
                nearest = hit(encoded, cosine, image.getKey(), null);
            }
        }
        return nearest;
    }

    private static @Nullable Hit nearestPassage(EncodedCase encoded, Embedding wanted, @Nullable Hit before) {
        @Nullable Hit nearest = before;
        for (Passage passage : encoded.passages()) {
            double cosine = passage.vector().cosine(wanted);
            if (nearest == null || cosine > nearest.score()) {
                nearest = hit(encoded, cosine, null, passage.span());
            }
        }
        return nearest;
    }

    private static Hit hit(EncodedCase encoded, double score, @Nullable ImageId image, @Nullable Span passage) {
        return new Hit(encoded.content().id(), encoded.content().patient(), score, image, passage);
    }

    /** Those nearest so far, best first. */
    List<Hit> best() {
        return hits.stream().sorted(BEST_FIRST).limit(k).toList();
    }
}
