package org.precedent.index.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a study apart from its pixels and its report. Codes are upper-case; an unknown code is the empty
 * string.
 *
 * @param modality the DICOM code (PS3.3 C.7.3.1.1.1), such as {@code CR}
 * @param bodyPart the DICOM body part examined, such as {@code CHEST}
 * @param sex {@code M}, {@code F}, {@code O} or empty
 * @param age in whole years, 90 for everyone of 90 and more, null when unknown
 * @param date the day of the study, null when unknown
 * @param labels what the source said the case shows
 * @param attributes whatever else the source told that holds no identifier, by field name; shown, and asked for by
 *     filters alone
 */
public record Study(
        String modality,
        String bodyPart,
        String sex,
        @Nullable Integer age,
        @Nullable LocalDate date,
        List<String> labels,
        SortedMap<String, String> attributes) {
    /** The age from which everyone counts as equally old, so that it names nobody. */
    public static final int OLDEST = 90;

    /** Nothing is known. */
    public static final Study UNKNOWN = new Study("", "", "", null, null, List.of(), new TreeMap<>());

    public Study {
        modality = code(modality);
        bodyPart = code(bodyPart);
        sex = code(sex);
        if (age != null && age < 0) {
            throw new IllegalArgumentException("an age of " + age + " years");
        }
        age = age == null ? null : Integer.valueOf(Math.min(age, OLDEST));
        labels = List.copyOf(labels);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** The same of another day. */
    public Study withDate(@Nullable LocalDate other) {
        return new Study(modality, bodyPart, sex, age, other, labels, attributes);
    }

    /** A code in the one form that studies and filters have. */
    public static String code(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }
}
