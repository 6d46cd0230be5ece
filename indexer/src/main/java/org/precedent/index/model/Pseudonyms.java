package org.precedent.index.model;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Turns the identifiers of the source into this archive's own. The same identifier gives the same pseudonym as long as
 * the archive lives; without the archive's key nobody can go back.
 */
public interface Pseudonyms {
    /** How many hexadecimal digits one has. */
    int LENGTH = 32;

    CaseId ofStudy(String studyId);

    PatientKey ofPatient(String patientId);

    /**
     * Names an image after what its source holds: {@code content} tells two images apart, such as a digest and a frame.
     */
    ImageId ofImage(String content);

    /** Names a source after what makes it the same when it is sent again, such as its SOP Instance UID. */
    SourceKey ofSource(String identity);

    /** Names the image of a picture after the SHA-256 of its file, in lower-case hexadecimal. */
    default ImageId ofPicture(String digest) {
        return ofImage(digest + "#0");
    }

    /** Names a DICOM instance after its SOP Instance UID. */
    default SourceKey ofInstance(String uid) {
        return ofSource("dicom|" + uid);
    }

    /**
     * Names an order after its accession number, however it is spaced and capitalised.
     *
     * @return null when the number tells no order from another, such as one of zeros alone
     */
    default @Nullable AccessionKey ofAccession(String accession) {
        String normal = AccessionNumber.normal(accession);
        return normal == null ? null : ofOrder(normal);
    }

    /** Names an order after the normal form of its accession number. */
    AccessionKey ofOrder(String normal);

    /** Whether an identifier has the form of a pseudonym, so that it may come out of an archive. */
    static boolean isOne(String identifier) {
        return identifier.length() == LENGTH && identifier.chars().allMatch(HexFormat::isHexDigit);
    }
}
