package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.precedent.index.source.manifest.Rows.fault;
import static org.precedent.index.source.manifest.Rows.notices;
import static org.precedent.index.source.manifest.Rows.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.deid.Profile;
import org.precedent.index.model.DateChoice;

class FieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"\" | ",
                "null | ",
                "\"27\" | 27",
                "27 | 27",
                "27.9 | 27",
                "27.0 | 27",
                "\"27.0\" | 27",
                "2.7E1 | 27",
                "\" 27 \" | 27",
                "\"027Y\" | 27",
                "\"18M\" | 1",
                "\"90+\" | 90",
                "103 | 90",
                "0 | 0"
            })
    void agesComeInManyForms(String json, @Nullable Integer years) {
        assertEquals(years, row("{\"age\":" + json + "}").age());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"old\"", "\"unknown\"", "151", "1e3", "[27]", "true", "1e999999999", "\"2\u0667\""})
    void anotherAgeCostsItselfAndIsNamed(String json) {
        String line = "{\"study_id\":\"s\",\"age\":" + json + ",\"text\":\"t\"}";
        assertNull(row(line).age());
        assertEquals("t", row(line).text());
        assertEquals("age must be", notices(line).getFirst().substring(0, 11));
    }

    @ParameterizedTest
    @CsvSource({"M,M", "f,F", "male,M", "Female,F", "W,F", "O,O", "'',''", "unknown,''", "1,''"})
    void sexesComeInManyForms(String written, String sex) {
        assertEquals(sex, row("{\"sex\":\"" + written + "\"}").sex());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29,2020-02-29", "20200229,2020-02-29", "29.2.2020,2020-02-29", "'',"})
    void daysComeInManyForms(String written, @Nullable String day) {
        String read = String.valueOf(row("{\"study_date\":\"" + written + "\"}").studyDate());
        assertEquals(String.valueOf(day), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "20210229", "2020", "yesterday"})
    void anotherDayCostsItselfAndIsNamed(String written) {
        String line = "{\"study_date\":\"" + written + "\"}";
        assertNull(row(line).studyDate());
        assertEquals(List.of("study_date must be a day as in 2020-01-31, or empty; it was left out"), notices(line));
    }

    @Test
    void daysAreKeptUnlessTheProfileSaysOtherwise() {
        assertNull(row("{\"study_date\":\"2020-02-29\"}", Profile.DEFAULTS.withDates(DateChoice.DROP))
                .studyDate());
    }

    @Test
    void codesComeInManyForms() {
        assertEquals("CR", row("{\"modality\":\"cr\"}").modality());
        assertEquals("CHEST", row("{\"body_part\":\"Chest\"}").bodyPart());
        assertEquals("skin thigh", row("{\"body_part\":\"skin thigh\"}").bodyPart());
        assertEquals("PA", row("{\"view\":\"pa\"}").view());
        assertEquals("macro", row("{\"view\":\"macro\"}").view());
    }

    @Test
    void labelsAreAListOrOneText() {
        assertEquals(
                List.of("a", "b c"),
                row("{\"labels\":[\"a\",\" b\\n c \",\"a\",\"\",null]}").labels());
        assertEquals(List.of("a"), row("{\"labels\":\"a\"}").labels());
        assertEquals(List.of("2"), row("{\"labels\":2.0}").labels());
        assertEquals(List.of(), row("{\"labels\":null}").labels());
    }

    @Test
    void aLabelThatIsNoneCostsItself() {
        assertEquals(List.of("a"), row("{\"labels\":[\"a\",{\"b\":1}]}").labels());
        assertEquals(
                List.of("labels must be text or a list of texts; it was left out"),
                notices("{\"labels\":[\"a\",{\"b\":1},{}]}"));
        String many = "\"a0\"";
        for (int i = 1; i < 120; i++) {
            many += ",\"a" + i + "\"";
        }
        assertEquals(100, row("{\"labels\":[" + many + "]}").labels().size());
        assertEquals(
                List.of("labels must be at most 100; those behind them; it was left out"),
                notices("{\"labels\":[" + many + "]}"));
    }

    @Test
    void aFieldOfTheWrongFormCostsItselfAndItsValueIsNotNamed() {
        assertEquals(List.of("sex must be M, F, O or empty; it was left out"), notices("{\"sex\":\"Jane Doe\"}"));
        assertEquals(List.of("text must be text; it was left out"), notices("{\"text\":[\"Jane Doe\"]}"));
        assertEquals(List.of("file must be text; it was left out"), notices("{\"file\":[\"Jane.png\"]}"));
        assertEquals(
                List.of("modality must be a DICOM code of at most 16 letters and digits, such as CR; it was left out"),
                notices("{\"modality\":\"Jane-Doe\"}"));
        assertEquals(
                List.of("text must be at most 200000 characters long; it was left out"),
                notices("{\"text\":\"" + "x".repeat(200_001) + "\"}"));
    }

    @Test
    void aBadIdentifierOfStudyOrPatientCostsTheRow() {
        assertEquals("study_id must be text", fault("{\"study_id\":[\"a\"]}"));
        assertEquals("patient_id must be text", fault("{\"patient_id\":true}"));
        assertEquals(
                "study_id must be at most 256 characters long", fault("{\"study_id\":\"" + "x".repeat(257) + "\"}"));
        assertEquals(List.of(), notices("{\"id\":{\"a\":1}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "50414267 | 50414267",
                "50414267.0 | 50414267",
                "5.0414267E7 | 50414267",
                "\"50414267.0\" | 50414267",
                "\" 50414267.0 \" | 50414267",
                "1e3 | 1000",
                "12345678901234567890.0 | 12345678901234567890",
                "1.5 | 1.5",
                "\"1.10\" | 1.10",
                "\"1.00\" | 1.00",
                "\"1.2.840.0\" | 1.2.840.0",
                "\"v1.0\" | v1.0",
                "\"1e3\" | 1e3",
                "1e999999999 | 1E+999999999"
            })
    void aWholeNumberIsItsIntegerAndAnotherTextIsItself(String json, String identifier) {
        assertEquals(identifier, row("{\"study_id\":" + json + "}").studyId());
        assertEquals(identifier, row("{\"patient_id\":" + json + "}").patientId());
    }

    @Test
    void aTextKeepsItsLinesAndLosesWhatIsNoText() {
        assertEquals(
                "a\nb\tc \uFFFD d",
                row("{\"text\":\" a\\r\\nb\\tc\\u0000\\ud800 d\\n\"}").text());
        assertEquals(
                "\uD83E\uDEC1 lungs", row("{\"text\":\"\\ud83e\\udec1 lungs\"}").text());
    }
}
