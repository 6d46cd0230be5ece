package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;

/** The known fields of a row, each held to its own form. A missing field, null and the empty string are the same. */
final class Fields {

    private static final int LONGEST_IDENTIFIER = 256;
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LABELS = 100;
    private static final int OLDEST_EVER = 150;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_ ]{0,16}");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\.\\d{1,9})?([DWMY+]?)");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    private static final Map<String, String> SEXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("M", "M"),
            Map.entry("MALE", "M"),
            Map.entry("F", "F"),
            Map.entry("FEMALE", "F"),
            Map.entry("O", "O"),
            Map.entry("OTHER", "O"),
            Map.entry("U", ""),
            Map.entry("UNKNOWN", ""));

    private final JsonNode row;

    Fields(JsonNode row) {
        this.row = row;
    }

    /** An identifier as it stands, but for the white space around it; null when there is none. */
    @Nullable String identifier(String name) throws BadField {
        String value = string(name, LONGEST_IDENTIFIER).strip();
        return value.isEmpty() ? null : value;
    }

    @Nullable String file() throws BadField {
        String value = string("file", LONGEST_PATH);
        return value.isEmpty() ? null : value;
    }

    String modality() throws BadField {
        String code = string("modality", LONGEST_NAME).strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new BadField("modality must be a DICOM code of at most 16 letters and digits, such as CR");
        }
        return code;
    }

    String line(String name) throws BadField {
        return PlainText.line(string(name, LONGEST_NAME));
    }

    String text() throws BadField {
        return PlainText.of(string("text", Report.MAX_LENGTH));
    }

    String sex() throws BadField {
        String sex = SEXES.get(string("sex", LONGEST_NAME).strip().toUpperCase(Locale.ROOT));
        if (sex == null) {
            throw new BadField("sex must be M, F, O or empty");
        }
        return sex;
    }

    /** Whole years: a number, or text as in DICOM ({@code 027Y}, {@code 6M}) or as an upper class ({@code 90+}). */
    @Nullable Integer age() throws BadField {
        String age = string("age", LONGEST_NAME).strip().toUpperCase(Locale.ROOT);
        if (age.isEmpty()) {
            return null;
        }
        Matcher parts = AGE.matcher(age);
        if (!parts.matches()) {
            throw new BadField("age must be a number of years from 0 to " + OLDEST_EVER + ", or empty");
        }
        int number = Integer.parseInt(parts.group(1));
        int years = switch (parts.group(2)) {
            case "D" -> number / 365;
            case "W" -> number / 52;
            case "M" -> number / 12;
            default -> number;
        };
        if (years > OLDEST_EVER) {
            throw new BadField("age must be a number of years from 0 to " + OLDEST_EVER + ", or empty");
        }
        return years;
    }

    @Nullable LocalDate studyDate() throws BadField {
        String date = string("study_date", LONGEST_NAME).strip();
        if (date.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter form : DATES) {
            try {
                return LocalDate.parse(date, form);
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw new BadField("study_date must be a day as in 2020-01-31, or empty");
    }

    List<String> labels() throws BadField {
        JsonNode value = row.path("labels");
        if (!value.isArray()) {
            String label = line("labels");
            return label.isEmpty() ? List.of() : List.of(label);
        }
        if (value.size() > MOST_LABELS) {
            throw new BadField("labels must be at most " + MOST_LABELS);
        }
        List<String> labels = new ArrayList<>();
        for (JsonNode label : value) {
            String text = PlainText.line(scalar("labels", label, LONGEST_NAME));
            if (!text.isEmpty() && !labels.contains(text)) {
                labels.add(text);
            }
        }
        return labels;
    }

    private String string(String name, int longest) throws BadField {
        return scalar(name, row.path(name), longest);
    }

    private static String scalar(String name, JsonNode value, int longest) throws BadField {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw new BadField(name + " must be text" + (name.equals("labels") ? " or a list of texts" : ""));
        }
        String text = value.asText();
        if (text.length() > longest) {
            throw new BadField(name + " must be at most " + longest + " characters long");
        }
        return text;
    }
}
