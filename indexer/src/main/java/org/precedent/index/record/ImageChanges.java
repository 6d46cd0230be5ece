package org.precedent.index.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;

/**
 * What becomes of images in one transaction: which are kept, which go, and the files that nothing may refer to any more
 * when it ends.
 */
final class ImageChanges {

    private final Handle handle;
    private final Set<String> perhapsUnreferenced = new HashSet<>();

    ImageChanges(Handle handle) {
        this.handle = handle;
    }

    /**
     * Keeps what an arrival's images are made of.
     *
     * @param renewed is told of each image that is made of other pixels than before
     * @return whether any is new or another than before
     */
    boolean keep(Arrival arrival, Consumer<ImageId> renewed) {
        boolean hasOther = false;
        for (KeptImage image : arrival.images()) {
            Optional<Row> before = KeptImages.row(handle, image.id());
            boolean isKept =
                    before.isPresent() && before.get().isSound() && before.get().isSame(KeptImages.row(image));
            if (!isKept) {
                if (before.isPresent()) {
                    KeptImages.stored(handle, image.id()).ifPresent(this::mayBeUnreferenced);
                    renewed.accept(image.id());
                }
                KeptImages.put(handle, image);
                hasOther = true;
            }
        }
        return hasOther;
    }

    /** Takes away what no contribution has any more. */
    void drop(List<KeptImages.Stored> images) {
        for (KeptImages.Stored image : images) {
            if (KeptImages.dropUnlessUsed(handle, image.id())) {
                mayBeUnreferenced(image);
            }
        }
    }

    /** Takes note of the files of images that are not accepted. */
    void turnedAway(Arrival arrival) {
        arrival.images().forEach(image -> mayBeUnreferenced(KeptImages.stored(image)));
    }

    private void mayBeUnreferenced(KeptImages.Stored image) {
        perhapsUnreferenced.addAll(image.files());
    }

    /** Takes note of files that something referred to. */
    void mayBeUnreferenced(Set<String> files) {
        perhapsUnreferenced.addAll(files);
    }

    /** The files, by digest, that the record refers to no more. */
    Set<String> unreferenced() {
        return KeptImages.unreferenced(handle, perhapsUnreferenced);
    }
}
