package org.precedent.index.dicom;

import java.util.ArrayList;
import java.util.List;

/** Where a frame's own description stands: with the frame, with all frames, or with the image (PS3.3 C.7.6.16). */
record FunctionalGroups(Dataset image) {
    /** The data sets that tell about any frame what the sequence {@code group} tells, and the image itself. */
    List<Dataset> all(Tag group) {
        List<Dataset> all = new ArrayList<>(List.of(image));
        for (Tag owner : List.of(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)) {
            image.items(owner).forEach(item -> all.addAll(item.items(group)));
        }
        return all;
    }

    /** The data set that tells about a frame what the sequence {@code group} tells. */
    Dataset of(int frame, Tag group) {
        List<Dataset> perFrame = image.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
        List<Dataset> own = frame < perFrame.size() ? perFrame.get(frame).items(group) : List.of();
        if (!own.isEmpty()) {
            return own.getFirst();
        }
        List<Dataset> shared = image.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
        List<Dataset> common = shared.isEmpty() ? List.of() : shared.getFirst().items(group);
        return common.isEmpty() ? image : common.getFirst();
    }
}
