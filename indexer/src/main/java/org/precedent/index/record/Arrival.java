package org.precedent.index.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;

/**
 * A contribution that asks to be accepted.
 *
 * @param images where the pixels of its images lie: each image of the contribution once, and no other
 */
public record Arrival(Contribution contribution, List<KeptImage> images) {
    public Arrival {
        images = List.copyOf(images);
        Set<ImageId> kept = new HashSet<>();
        for (KeptImage image : images) {
            if (!kept.add(image.id())) {
                throw new IllegalArgumentException("image " + image.id() + " is kept twice");
            }
        }
        Set<ImageId> contributed = new HashSet<>();
        for (ContributedImage image : contribution.images()) {
            contributed.add(image.id());
        }
        if (!kept.equals(contributed)) {
            throw new IllegalArgumentException("a contribution of " + contributed.size() + " images came with "
                    + kept.size() + " kept ones, or with others");
        }
    }
}
