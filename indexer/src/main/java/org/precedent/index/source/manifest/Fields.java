package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Ages;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.Days;
import org.precedent.index.deid.Profile;
import org.precedent.index.deid.Sexes;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.Report;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * The known fields of a row, each held to its own form. A missing field, null and the empty string are the same. A
 * field of another form costs itself and leaves a notice; only the identifiers of study and patient cost the row, for
 * without them it might go to somebody else.
 */
final class Fields {

    private static final int LONGEST_IDENTIFIER = 256;
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_NAME = 200;

    private final JsonNode row;
    private final Profile profile;
    private final List<String> notices = new ArrayList<>();

    Fields(JsonNode row, Profile profile) {
        this.row = row;
        this.profile = profile;
    }

    /** What was left out, a sentence each. */
    List<String> notices() {
        return notices;
    }

    /**
     * An identifier as it stands, but for the white space around it; null when there is none.
     *
     * @throws Unusable if it is no text, or too long to be one
     */
    @Nullable String identifier(String name) throws Unusable {
        JsonNode value = row.path(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!Scalars.isOne(value)) {
            throw new Unusable(Code.BAD_FIELD, name + " must be text");
        }
        String text = Scalars.text(value).strip();
        if (text.length() > LONGEST_IDENTIFIER) {
            throw new Unusable(Code.BAD_FIELD, name + " must be at most " + LONGEST_IDENTIFIER + " characters long");
        }
        return text.isEmpty() ? null : text;
    }

    /** The row's own name; null when there is none, or it is of a form that names nothing. */
    @Nullable String id() {
        try {
            return identifier("id");
        } catch (Unusable e) {
            return null;
        }
    }

    /** The accession number of the study's order; null when there is none. */
    @Nullable String accession() {
        String value = line("accession").isEmpty() ? line("accession_number") : line("accession");
        return value.isEmpty() ? null : value;
    }

    @Nullable String file() {
        String value = string("file", LONGEST_PATH);
        return value.isEmpty() ? null : value;
    }

    String modality() {
        String text = string("modality", LONGEST_NAME).strip();
        String code = Codes.modality(text);
        String capitals = code.isEmpty() ? Codes.modality(text.toUpperCase(Locale.ROOT)) : code;
        if (capitals.isEmpty() && !text.isEmpty()) {
            leftOut("modality", "must be a DICOM code of at most 16 letters and digits, such as CR");
        }
        return capitals;
    }

    String bodyPart() {
        String text = line("body_part");
        String code = Codes.bodyPart(text);
        return code.isEmpty() ? text : code;
    }

    String view() {
        String text = line("view");
        String code = Codes.view(text);
        return code.isEmpty() ? text : code;
    }

    String line(String name) {
        return PlainText.line(string(name, profile.longestLabel()));
    }

    String text() {
        return PlainText.of(string("text", Report.MAX_LENGTH));
    }

    String sex() {
        String sex = Sexes.of(string("sex", LONGEST_NAME));
        if (sex == null) {
            leftOut("sex", "must be M, F, O or empty");
        }
        return sex == null ? "" : sex;
    }

    /** Whole years: a number, or text as in DICOM ({@code 027Y}, {@code 6M}) or as an upper class ({@code 90+}). */
    @Nullable Integer age() {
        String text = string("age", LONGEST_NAME).strip();
        Integer age = Ages.years(text);
        if (age == null && !text.isEmpty()) {
            leftOut("age", "must be a number of years from 0 to " + Ages.OLDEST + ", or empty");
        }
        return profile.shown(age);
    }

    @Nullable LocalDate studyDate() {
        String text = string("study_date", LONGEST_NAME).strip();
        LocalDate day = Days.of(text);
        if (day == null && !text.isEmpty()) {
            leftOut("study_date", "must be a day as in 2020-01-31, or empty");
        }
        return profile.dates() == DateChoice.DROP ? null : day;
    }

    List<String> labels() {
        JsonNode value = row.path("labels");
        if (isAbsent(value)) {
            return List.of();
        }
        List<String> labels = new ArrayList<>();
        for (JsonNode label : value.isArray() ? value : List.of(value)) {
            if (!label.isNull()) {
                label(label, labels);
            }
        }
        return labels;
    }

    private void label(JsonNode value, List<String> labels) {
        if (!Scalars.isOne(value)) {
            leftOut("labels", "must be text or a list of texts");
            return;
        }
        String label = PlainText.line(Scalars.text(value));
        if (label.length() > profile.longestLabel()) {
            leftOut("labels", "must each be at most " + profile.longestLabel() + " characters long");
        } else if (!label.isEmpty() && !labels.contains(label)) {
            if (labels.size() < profile.mostLabels()) {
                labels.add(label);
            } else {
                leftOut("labels", "must be at most " + profile.mostLabels() + "; those behind them");
            }
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private String string(String name, int longest) {
        JsonNode value = row.path(name);
        if (isAbsent(value)) {
            return "";
        }
        if (!Scalars.isOne(value)) {
            leftOut(name, "must be text");
            return "";
        }
        String text = Scalars.text(value);
        if (text.length() > longest) {
            leftOut(name, "must be at most " + longest + " characters long");
            return "";
        }
        return text;
    }

    private void leftOut(String name, String must) {
        String notice = name + " " + must + "; it was left out";
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }
}
