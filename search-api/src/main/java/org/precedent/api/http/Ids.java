package org.precedent.api.http;

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

    static ImageId imageId(String field, String id) {
        try {
            return new ImageId(id);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField(field, "is no id of an image; take it from a hit or a case");
        }
    }
}
