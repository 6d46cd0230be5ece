package org.precedent.api.dicomweb;

import java.util.List;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.Study;

/**
 * A study of which instances are kept, or none.
 *
 * @param revision of the case that it is
 * @param patient the patient's pseudonym
 * @param facts what is known of the study as a whole; its modality and body part are those of its series
 * @param series those of which instances are kept
 */
record StudyEntry(CaseId id, long revision, String patient, Study facts, List<SeriesEntry> series) {
    StudyEntry {
        series = List.copyOf(series);
    }

    String uid() {
        return DicomUid.of(id.value());
    }

    int instances() {
        return series.stream().mapToInt(SeriesEntry::instances).sum();
    }

    List<String> modalities() {
        return distinct(series.stream().map(SeriesEntry::modality).toList());
    }

    List<String> bodyParts() {
        return distinct(series.stream().map(SeriesEntry::bodyPart).toList());
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
