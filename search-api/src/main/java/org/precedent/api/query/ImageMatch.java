package org.precedent.api.query;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Embedding;
import org.precedent.index.View;
import org.precedent.index.calibration.Belonging;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Hit;

/**
 * Judges whether an archive has anything like an image: it is to belong among the archive's images as well as all of
 * these themselves do but for two in a hundred (a conformal test of {@link Belonging}), and what is in scope is to be
 * no farther from it than any of them from the nearest of another patient.
 */
final class ImageMatch {
    /** So many of the archive's own images may be called strangers. */
    private static final double STRANGE = 0.02;

    private static final Match ONE_COLOUR =
            Match.none(Notice.of(NoticeCode.IMAGE_OF_ONE_COLOUR, "an image of one colour shows nothing"));

    private static final Match UNLIKE_ALL = Match.none(Notice.of(
            NoticeCode.IMAGE_UNLIKE_ALL,
            "this image differs from the images here as they do not differ from each other"));

    private static final String NEAR = "as near to this one as images here are to each other";

    private static final Match NONE_NEAR = Match.none(Notice.of(NoticeCode.NO_IMAGE_NEAR, "no image here is " + NEAR));

    private static final Match NONE_NEAR_THAT_PASSES =
            Match.none(Notice.of(NoticeCode.NO_FILTERED_IMAGE_NEAR, "no image that passes the filter is " + NEAR));

    private final Calibration calibration;
    private final View view;
    private final boolean filtered;

    /** @param filtered whether a filter leaves cases out */
    ImageMatch(Calibration calibration, View view, boolean filtered) {
        this.calibration = calibration;
        this.view = view;
        this.filtered = filtered;
    }

    /** @param place of the picture among the parts */
    Match of(Part.Picture picture, int place, List<OpenLeg> open, List<RankedLeg> legs) throws IOException {
        if (calibration.belonging().known() && picture.pixels().isOneColour()) {
            return ONE_COLOUR;
        }
        for (OpenLeg leg : open) {
            if (leg.part() == place
                    && leg.leg() == Leg.IMAGE_TO_IMAGE
                    && leg.probe() instanceof Probe.OfVectors(List<Embedding> images, var _)
                    && isStrange(images)) {
                return UNLIKE_ALL;
            }
        }
        boolean far = legs.stream()
                .filter(leg -> leg.part() == place && leg.leg() == Leg.IMAGE_TO_IMAGE)
                .anyMatch(this::isFar);
        if (far) {
            return filtered ? NONE_NEAR_THAT_PASSES : NONE_NEAR;
        }
        return Match.FOUND;
    }

    /** Whatever is in scope: a filter makes nobody a stranger. */
    private boolean isStrange(List<Embedding> images) throws IOException {
        Familiarity own = calibration.belonging();
        if (!own.known()) {
            return false;
        }
        for (Embedding image : images) {
            OptionalDouble score = Belonging.of(view, image, Set.of());
            if (score.isEmpty() || own.share(score.getAsDouble()) > STRANGE) {
                return false;
            }
        }
        return true;
    }

    private boolean isFar(RankedLeg leg) {
        Familiarity own = calibration.of(Leg.IMAGE_TO_IMAGE).familiarity();
        double best = leg.hits().stream().mapToDouble(Hit::score).max().orElse(-1);
        return own.known() && own.share(best) == 0;
    }
}
