package org.precedent.api.dicomweb;

import org.precedent.index.model.DicomUid;
import org.precedent.index.model.SourceKey;

/**
 * Where an instance lies.
 *
 * @param file by the SHA-256 of its bytes
 * @param position its place in its series
 */
record HeldInstance(SourceKey source, String file, int position) {
    String uid() {
        return DicomUid.of(source.value());
    }
}
