package org.precedent.index.source.manifest;

import java.util.Set;

/** The fields of a row that have a meaning of their own. */
final class KnownField {

    static final Set<String> NAMES = Set.of(
            "id",
            "patient_id",
            "study_id",
            "modality",
            "body_part",
            "view",
            "sex",
            "age",
            "labels",
            "text",
            "file",
            "study_date",
            "accession",
            "accession_number");

    private KnownField() {}
}
