package org.precedent.api.dicomweb;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A study, one of its series, or an instance of that, by unique identifiers; all of what is there where none is named.
 *
 * @param study null for every one
 * @param series null for every one
 * @param instance null for every one
 */
public record DicomPath(
        @Nullable String study,
        @Nullable String series,
        @Nullable String instance) {
    private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");

    /**
     * Checks their form.
     *
     * @throws DicomWebRefused if one is no identifier
     */
    public DicomPath {
        check("study", study);
        check("series", series);
        check("instance", instance);
    }

    private static void check(String name, @Nullable String uid) {
        if (uid != null && !isUid(uid)) {
            throw DicomWebRefused.malformed(
                    name + " is no unique identifier of DICOM: those have digits and dots, at most 64; take it from an"
                            + " answer");
        }
    }

    static boolean isUid(String text) {
        return UID.matcher(text).matches();
    }

    /** Where it is found under an address. */
    String under(String base) {
        StringBuilder path = new StringBuilder(base);
        append(path, "/studies/", study);
        append(path, "/series/", series);
        append(path, "/instances/", instance);
        return path.toString();
    }

    private static void append(StringBuilder path, String folder, @Nullable String uid) {
        if (uid != null) {
            path.append(folder).append(uid);
        }
    }
}
