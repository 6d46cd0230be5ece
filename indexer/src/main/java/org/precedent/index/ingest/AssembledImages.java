package org.precedent.index.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/**
 * The images of a case in their order. Series stand in the order of their numbers; of images whose pixels are equal the
 * first in that order stays.
 *
 * @param leftOut the sources of images beyond those that one study may have
 */
record AssembledImages(List<Image> images, List<SourceKey> leftOut) {
    /** A study of more is two studies, or an attack. */
    private static final int MOST = 10_000;

    private static final Comparator<Placed> IN_ORDER = Comparator.<Placed>comparingInt(
                    placed -> placed.image().seriesNumber())
            .thenComparing(placed -> placed.image().series())
            .thenComparingInt(placed -> placed.image().position())
            .thenComparingInt(Placed::order);

    AssembledImages {
        images = List.copyOf(images);
        leftOut = List.copyOf(leftOut);
    }

    /** An image, who brings it, and its place among all that were brought. */
    private record Placed(ContributedImage image, SourceKey source, int order) {}

    /** The images of contributions of which the earlier counts before the later. */
    static AssembledImages of(List<Contribution> trusted, Map<ImageId, KeptImage> kept) {
        List<Placed> placed = new ArrayList<>(placed(trusted).values());
        placed.sort(IN_ORDER);
        Map<SourceKey, String> views = views(trusted);
        List<Image> images = new ArrayList<>();
        Set<SourceKey> leftOut = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Places places = new Places();
        for (Placed one : placed) {
            KeptImage pixels = Objects.requireNonNull(kept.get(one.image().id()), "an image is kept nowhere");
            if (!seen.add(pixels.pixels())) {
                continue;
            }
            if (images.size() == MOST) {
                leftOut.add(one.source());
                continue;
            }
            String view = views.getOrDefault(one.source(), one.image().view());
            images.add(places.image(one.image(), view, pixels));
        }
        images.sort(Image.IN_ORDER);
        return new AssembledImages(images, List.copyOf(leftOut));
    }

    private static SequencedMap<ImageId, Placed> placed(List<Contribution> trusted) {
        SequencedMap<ImageId, Placed> placed = new LinkedHashMap<>();
        for (Contribution contribution : trusted) {
            for (ContributedImage image : contribution.images()) {
                placed.putIfAbsent(image.id(), new Placed(image, contribution.source(), placed.size()));
            }
        }
        return placed;
    }

    /** What contributions call the view of other sources' images. */
    private static Map<SourceKey, String> views(List<Contribution> trusted) {
        Map<SourceKey, String> views = new HashMap<>();
        for (Contribution contribution : trusted) {
            if (contribution.about() != null && !contribution.view().isEmpty()) {
                views.putIfAbsent(contribution.about(), contribution.view());
            }
        }
        return views;
    }

    /** Counts series, and the images of a series that gives them no place. */
    private static final class Places {
        private final Map<String, Integer> series = new HashMap<>();
        private final Map<String, Integer> counted = new HashMap<>();

        Image image(ContributedImage image, String view, KeptImage pixels) {
            int place = series.computeIfAbsent(image.series(), _ -> series.size());
            int coming = counted.merge(image.series(), 1, Integer::sum) - 1;
            int position = image.position() == ContributedImage.AS_IT_CAME ? coming : image.position();
            return new Image(image.id(), place, position, view, pixels.width(), pixels.height());
        }
    }
}
