package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.precedent.index.deid.FieldName;
import org.precedent.index.deid.Profile;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.deid.ScrubberBuilder;
import org.precedent.index.deid.Semblance;

/**
 * What a row says anywhere in it that names somebody: its own identifiers, the values of fields whose name says so in
 * any language, and in all fields that are not shown whatever looks like a name, a number, a day or an address. Objects
 * and lists are gone through, DICOM JSON (PS3.18 F.2) among them.
 */
final class RowIdentifiers {

    /** A name of more characters is a text about somebody. */
    private static final int LONGEST_NAME = 80;

    private static final String VALUE_REPRESENTATION = "vr";
    private static final String PERSON_NAME = "PN";

    private final ScrubberBuilder scrubber;
    private final FieldVerdicts verdicts;
    private final Set<String> shown;
    private final Set<String> told = new HashSet<>();

    private RowIdentifiers(Profile profile, FieldVerdicts verdicts, Set<String> shown) {
        this.verdicts = verdicts;
        this.scrubber = Scrubber.builder(profile);
        this.shown = shown;
    }

    /**
     * A scrubber of all that a row names.
     *
     * @param shown the fields that are shown, with the names on the way to them; they are told on purpose
     */
    static Scrubber of(JsonNode row, Profile profile, FieldVerdicts verdicts, Set<String> shown) {
        RowIdentifiers identifiers = new RowIdentifiers(profile, verdicts, shown);
        for (String name : List.of("labels", "body_part", "view", "modality", "study_date")) {
            identifiers.tell(row.path(name));
        }
        identifiers.known(row);
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            if (!KnownField.NAMES.contains(field.getKey())) {
                identifiers.add(field.getKey(), field.getKey(), field.getValue(), FieldName.PLAIN);
            }
        }
        return identifiers.scrubber.build();
    }

    /** Remembers what the source says of the study on purpose: a word of it is no name, unless a field calls it one. */
    private void tell(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::tell);
        } else if (Scalars.isOne(value)) {
            told.add(folded(Scalars.text(value)));
        }
    }

    private static String folded(String text) {
        return PlainText.line(text).toLowerCase(Locale.ROOT);
    }

    private void known(JsonNode row) {
        for (String name : List.of("id", "study_id", "accession", "accession_number", "file")) {
            JsonNode value = row.path(name);
            if (Scalars.isOne(value)) {
                scrubber.code(name.equals("file") ? stem(Scalars.text(value)) : Scalars.text(value));
            } else {
                add(name, name, value, FieldName.RECORD);
            }
        }
        if (Scalars.isOne(row.path("patient_id"))) {
            scrubber.patientId(Scalars.text(row.path("patient_id")));
        }
        for (String name : KnownField.NAMES) {
            if (row.path(name).isObject()) {
                add(name, name, row.path(name), FieldName.PLAIN);
            }
        }
    }

    /** A file's name without its folders and its ending. */
    private static String stem(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int ending = name.lastIndexOf('.');
        return ending > 0 ? name.substring(0, ending) : name;
    }

    private void add(String path, String name, JsonNode value, FieldName outer) {
        FieldName inner = verdicts.of(name);
        FieldName verdict = outer.compareTo(inner) > 0 ? outer : inner;
        if (value.isObject()) {
            addObject(path, value, verdict);
        } else if (value.isArray()) {
            value.forEach(item -> add(path, name, item, verdict));
        } else if (Scalars.isOne(value) && !shown.contains(path)) {
            take(PlainText.of(Scalars.text(value)), verdict);
        }
    }

    private void addObject(String path, JsonNode object, FieldName verdict) {
        JsonNode representation = object.path(VALUE_REPRESENTATION);
        boolean personName = representation.asText().equals(PERSON_NAME);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            if (!name.equals(VALUE_REPRESENTATION) || !representation.isTextual()) {
                take(name, Semblance.ofKey(name));
                add(path + "." + name, name, field.getValue(), personName ? FieldName.PERSON : verdict);
            }
        }
    }

    private void take(String value, FieldName verdict) {
        Semblance looks = Semblance.of(value);
        switch (verdict) {
            case PERSON -> person(value, looks);
            case BIRTH -> scrubber.date(value);
            case CONTACT -> contact(value, looks);
            case RECORD -> record(value, looks);
            case PLAIN -> take(value, looks);
        }
    }

    /** A contact may be somebody's name, or that of a town. */
    private void contact(String value, Semblance looks) {
        scrubber.phrase(value);
        if (looks == Semblance.NAME) {
            scrubber.likelyPerson(value);
        }
    }

    private void person(String value, Semblance looks) {
        switch (looks) {
            case DAY -> scrubber.date(value);
            case ADDRESS -> scrubber.phrase(value);
            case NUMBER -> scrubber.patientId(value);
            case NAME, NOTHING -> {
                if (value.length() <= LONGEST_NAME) {
                    scrubber.person(value);
                } else {
                    scrubber.phrase(value);
                }
            }
        }
    }

    private void record(String value, Semblance looks) {
        switch (looks) {
            case DAY -> scrubber.date(value);
            case ADDRESS -> scrubber.phrase(value);
            case NAME, NUMBER, NOTHING -> scrubber.code(value);
        }
    }

    private void take(String value, Semblance looks) {
        if (told.contains(folded(value))) {
            return;
        }
        switch (looks) {
            case NAME -> scrubber.likelyPerson(value);
            case NUMBER -> scrubber.code(value);
            case DAY -> scrubber.date(value);
            case ADDRESS -> scrubber.phrase(value);
            case NOTHING -> {}
        }
    }
}
