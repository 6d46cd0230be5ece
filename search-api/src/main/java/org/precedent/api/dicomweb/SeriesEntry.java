package org.precedent.api.dicomweb;

import org.precedent.index.model.DicomUid;

/**
 * A series of which instances are kept.
 *
 * @param key tells it from the others: a keyed hash
 * @param number as its source gave it, 0 when unknown
 * @param modality empty when unknown
 * @param bodyPart empty when unknown
 * @param instances how many are kept
 */
record SeriesEntry(String key, int number, String modality, String bodyPart, int instances) {
    String uid() {
        return DicomUid.of(key);
    }
}
