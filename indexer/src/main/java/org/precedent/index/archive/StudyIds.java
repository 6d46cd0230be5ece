package org.precedent.index.archive;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;

/**
 * The way back from a case to the study of its source, for the holder of the archive's key alone: the identifier is
 * sealed with a key that is made of it. Safe for use by many threads.
 */
public final class StudyIds {
    private final Pseudonyms pseudonyms;
    private final Seal seal;

    StudyIds(Pseudonyms pseudonyms, Seal seal) {
        this.pseudonyms = pseudonyms;
        this.seal = seal;
    }

    /** An identifier as the record keeps it. */
    String sealed(String studyId) {
        return Base64.getEncoder().encodeToString(seal.seal(studyId.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The identifier of a case's study, as its source told it.
     *
     * @throws ArchiveException if it was changed, sealed with another key, or is another case's
     */
    public String open(CaseId id, String sealed) throws ArchiveException {
        String studyId = new String(seal.open(bytes(sealed)), StandardCharsets.UTF_8);
        if (!pseudonyms.ofStudy(studyId).equals(id)) {
            throw new ArchiveException("what is kept of a case's study is of another case; ingest its source again");
        }
        return studyId;
    }

    private static byte[] bytes(String sealed) throws ArchiveException {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new ArchiveException("what was sealed is damaged", e);
        }
    }

    /** The archive's pseudonyms, which remember the studies that they are asked for. */
    public RememberedStudies remembering() {
        return new RememberedStudies(pseudonyms, this);
    }

    @Override
    public String toString() {
        return "StudyIds";
    }
}
