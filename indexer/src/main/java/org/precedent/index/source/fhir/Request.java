package org.precedent.index.source.fhir;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * What an entry of a bundle asks a server to do (FHIR, Bundle, entry.request).
 *
 * @param method such as {@code PUT}; empty for none
 * @param url of what it is to be done to; empty for none
 */
record Request(String method, String url) {
    static final Request NONE = new Request("", "");

    private static final Set<String> TELLING = Set.of("DiagnosticReport", "Composition", "ImagingStudy");

    boolean deletes() {
        return method.toUpperCase(Locale.ROOT).equals("DELETE");
    }

    /**
     * Why an entry without a resource cannot be followed: it is to take away what a report says, and names it by its
     * place on a server, of which nothing here knows the study. Null when it touches no report.
     */
    @Nullable Unusable unfollowed() {
        boolean touches = deletes() && TELLING.contains(type());
        return touches
                ? new Unusable(
                        Code.NO_STUDY,
                        "it asks to delete a report or a study and does not say of which study; send the resource itself"
                                + " with the status entered-in-error, or delete the case here")
                : null;
    }

    private String type() {
        String path = url.split("[?]", 2)[0];
        String[] parts = path.split("/", -1);
        for (String part : parts) {
            if (TELLING.contains(part)) {
                return part;
            }
        }
        return "";
    }
}
