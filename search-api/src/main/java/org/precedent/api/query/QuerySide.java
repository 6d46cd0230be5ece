package org.precedent.api.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.View;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;

/**
 * The query's side of the pair that decided on a hit: of the images that stand for a case, the one nearest to the image
 * or passage that decided. Vectors are read for one hit at a time, and only where there is a choice.
 */
final class QuerySide {
    private final List<OpenLeg> legs;
    private final View view;

    QuerySide(List<OpenLeg> legs, View view) {
        this.legs = legs;
        this.view = view;
    }

    /** The query's image that decided on a vote; null where it was none of an archived case. */
    @Nullable ImageId of(Vote vote) throws IOException {
        Probe.OfVectors probe = probe(vote);
        if (probe == null || probe.images().isEmpty()) {
            return null;
        }
        if (probe.images().size() == 1) {
            return probe.images().getFirst();
        }
        Optional<Embedding> decided = view.encoded(vote.hit().id()).flatMap(encoded -> decided(encoded, vote.hit()));
        return decided.map(vector -> nearest(probe, vector)).orElse(null);
    }

    private Probe.@Nullable OfVectors probe(Vote vote) {
        for (OpenLeg leg : legs) {
            if (leg.leg() == vote.leg() && leg.part() == vote.part() && leg.probe() instanceof Probe.OfVectors found) {
                return found;
            }
        }
        return null;
    }

    private static Optional<Embedding> decided(EncodedCase encoded, Hit hit) {
        if (hit.image() != null) {
            return Optional.ofNullable(encoded.imageVectors().get(hit.image()));
        }
        return encoded.passages().stream()
                .filter(passage -> passage.span().equals(hit.passage()))
                .findFirst()
                .map(Passage::vector);
    }

    private static ImageId nearest(Probe.OfVectors probe, Embedding vector) {
        int nearest = 0;
        for (int i = 1; i < probe.vectors().size(); i++) {
            if (probe.vectors().get(i).cosine(vector)
                    > probe.vectors().get(nearest).cosine(vector)) {
                nearest = i;
            }
        }
        return probe.images().get(nearest);
    }
}
