package org.precedent.api.http;

import org.jspecify.annotations.Nullable;
import org.precedent.api.query.StoredImage;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;

/** Reads the ids of cases and images. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String field, String id) {
        try {
            return new CaseId(id);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField(field, "is no id of a case; take it from a hit");
        }
    }

    /**
     * An image of a case.
     *
     * @param of where the two stand in the request, with a dot behind it
     */
    static StoredImage image(String of, @Nullable String caseId, @Nullable String imageId) {
        if (caseId == null || imageId == null) {
            throw RequestRefused.badField(
                    of + "caseId and " + of + "imageId", "belong together; take both from a hit or a case");
        }
        return new StoredImage(caseId(of + "caseId", caseId), imageId(of + "imageId", imageId));
    }

    static ImageId imageId(String field, String id) {
        try {
            return new ImageId(id);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField(field, "is no id of an image; take it from a hit or a case");
        }
    }
}
