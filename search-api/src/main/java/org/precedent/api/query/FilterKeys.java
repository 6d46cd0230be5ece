package org.precedent.api.query;

import org.precedent.index.model.Facet;

/** What the constraints of a filter are called, in the API and on the command line. */
public final class FilterKeys {
    static final String AGE = "age";
    static final String STUDY_DATE = "studyDate";

    private FilterKeys() {}

    /** As requests and answers call a facet. */
    public static String of(Facet facet) {
        return switch (facet) {
            case MODALITY -> "modality";
            case BODY_PART -> "bodyPart";
            case SEX -> "sex";
            case LABEL -> "label";
            case FINDING -> "finding";
        };
    }
}
