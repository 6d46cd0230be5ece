package org.precedent.api.http;

import java.util.List;
import org.precedent.api.dicomweb.AcceptedType;
import org.precedent.api.dicomweb.DicomWebRefused;

/** The media type of data sets in JSON (PS3.18 section 8.7.3.2). */
final class DicomJsonType {
    static final String NAME = "application/dicom+json";

    private DicomJsonType() {}

    /** Goes on only with those who accept it. */
    static void check(List<AcceptedType> accepted) {
        boolean wanted = accepted.stream()
                .anyMatch(one -> !one.multipart() && (one.covers(NAME) || one.covers("application/json")));
        if (!wanted) {
            throw DicomWebRefused.notAcceptable("data sets are there as " + NAME + " alone");
        }
    }
}
