package org.precedent.index.deid;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of an unknown field gives away about its values, in the spellings that are common in exports of
 * hospital systems: {@code patient_name}, {@code PatientName}, {@code patient name} and {@code patientname} are the
 * same.
 */
public enum FieldName {
    /** Nothing: the value may be shown. */
    PLAIN,
    /** The value identifies a record. */
    RECORD,
    /** The value is, or is about, one person. */
    PERSON;

    private static final Set<String> OF_RECORDS = Set.of(
            "id",
            "ids",
            "uid",
            "uids",
            "uuid",
            "guid",
            "pid",
            "mrn",
            "nhs",
            "ssn",
            "accession",
            "insurance",
            "passport",
            "filename",
            "path",
            "studyid",
            "studyuid",
            "imageid");
    private static final Set<String> OF_PERSONS = Set.of(
            "surname",
            "forename",
            "firstname",
            "lastname",
            "fullname",
            "patientname",
            "patientid",
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "address",
            "street",
            "city",
            "zip",
            "postcode",
            "email",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "fax",
            "physician",
            "doctor",
            "radiologist",
            "referrer",
            "operator");
    private static final Set<String> NAME = Set.of("name", "names");
    private static final Set<String> WHOSE_NAME = Set.of(
            "patient",
            "pat",
            "pt",
            "person",
            "subject",
            "first",
            "last",
            "full",
            "given",
            "family",
            "middle",
            "maiden",
            "mother",
            "father",
            "technician",
            "author");

    /** A patient's weight names nobody, unlike {@code patient} alone. */
    private static final Set<String> ALONE = Set.of("patient", "person", "subject", "name", "names");

    /** The verdict on a field. */
    public static FieldName of(String name) {
        String spaced = name.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2").toLowerCase(Locale.ROOT);
        List<String> words = List.of(spaced.strip().split("[^\\p{L}\\p{N}]+"));
        boolean somebodysName = shares(words, NAME) && shares(words, WHOSE_NAME);
        if (somebodysName || shares(words, OF_PERSONS) || (words.size() == 1 && shares(words, ALONE))) {
            return PERSON;
        }
        return shares(words, OF_RECORDS) ? RECORD : PLAIN;
    }

    private static boolean shares(List<String> words, Set<String> others) {
        return !Collections.disjoint(words, others);
    }
}
