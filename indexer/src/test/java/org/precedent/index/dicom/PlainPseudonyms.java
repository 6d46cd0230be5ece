package org.precedent.index.dicom;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;

/** Pseudonyms without a key, for tests. */
final class PlainPseudonyms implements Pseudonyms {
    @Override
    public CaseId ofStudy(String studyId) {
        return new CaseId(hash("c" + studyId));
    }

    @Override
    public PatientKey ofPatient(String patientId) {
        return new PatientKey(hash("p" + patientId));
    }

    @Override
    public ImageId ofImage(String content) {
        return new ImageId(hash("i" + content));
    }

    @Override
    public SourceKey ofSource(String identity) {
        return new SourceKey(hash("s" + identity));
    }

    @Override
    public AccessionKey ofOrder(String normal) {
        return new AccessionKey(hash("a" + normal));
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
