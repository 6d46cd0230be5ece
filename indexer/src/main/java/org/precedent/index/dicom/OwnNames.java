package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Names for an image that has lost its own, as anonymisers and export scripts leave it: it is itself by its content,
 * and of the study that its series is, where it names one. Sent again it has the same names.
 */
final class OwnNames {
    private OwnNames() {}

    /**
     * Gives an image the UIDs that it lacks.
     *
     * @param file all of it is read where its content is to name it
     * @return whether it lacked one
     */
    static boolean give(DicomObject object, ByteSource file) throws IOException {
        Dataset dataset = object.dataset();
        boolean hasStudy = !dataset.text(Tag.STUDY_INSTANCE_UID).isEmpty();
        boolean hasInstance = !dataset.text(Tag.SOP_INSTANCE_UID).isEmpty();
        if (object.pixels() == null || !dataset.has(Tag.ROWS) || (hasStudy && hasInstance)) {
            return false;
        }
        if (!hasInstance) {
            put(dataset, Tag.SOP_INSTANCE_UID, new DigestedBytes(file).sha256());
        }
        if (!hasStudy) {
            String series = dataset.text(Tag.SERIES_INSTANCE_UID);
            put(dataset, Tag.STUDY_INSTANCE_UID, series.isEmpty() ? dataset.text(Tag.SOP_INSTANCE_UID) : series);
        }
        return true;
    }

    private static void put(Dataset dataset, Tag tag, String uid) {
        dataset.supply(tag, uid.getBytes(StandardCharsets.US_ASCII));
    }
}
