package org.precedent.index.source.message;

import org.jspecify.annotations.Nullable;

/**
 * Which study and which document a message speaks of, in the source's own identifiers.
 *
 * @param document what the sender calls the document, the same in each of its versions; never empty
 * @param parent the document that this one replaces or adds to; null for none
 * @param studyUid the Study Instance UID; null when it is not told
 * @param accession the accession number; null when it is not told
 * @param patient the patient's identifier; null when it is not told
 */
public record MessageIdentity(
        String document,
        @Nullable String parent,
        @Nullable String studyUid,
        @Nullable String accession,
        @Nullable String patient) {
    public MessageIdentity {
        if (document.isEmpty()) {
            throw new IllegalArgumentException("a document without a name");
        }
    }

    @Override
    public String toString() {
        return "MessageIdentity";
    }
}
