package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

    @TempDir
    Path temporary;

    /** What a manifest holds, a line each: the line's number, then the study or what is wrong. */
    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(temporary.resolve("manifest.jsonl"), content);
        List<String> rows = new ArrayList<>();
        ManifestReader.read(file, (place, result) -> {
            rows.add(place.line() + " " + told(result));
            if (place.length() < ManifestReader.LONGEST_LINE) {
                assertEquals(told(result), told(ManifestReader.readAgain(file, place)));
            }
        });
        return rows;
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(RowResult result) {
        return switch (result) {
            case RowResult.Ok(ManifestRow row) -> String.valueOf(row.studyId());
            case RowResult.Bad(String reason) -> reason;
        };
    }

    private static RowResult parse(String line) {
        return RowParser.parse(line.getBytes(StandardCharsets.UTF_8));
    }

    private static ManifestRow row(String line) {
        RowResult result = parse(line);
        return assertInstanceOf(RowResult.Ok.class, result, result.toString()).row();
    }

    private static String fault(String line) {
        return assertInstanceOf(RowResult.Bad.class, parse(line)).reason();
    }

    @Test
    void rowsAreNumberedByTheirLines() throws IOException {
        String manifest = "{\"study_id\":\"a\"}\n\n  \r\n{\"study_id\":\"b\"}\r\n{\"study_id\":\"c\"}";
        assertEquals(List.of("1 a", "4 b", "5 c"), read(manifest));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertEquals(List.of("1 a"), read("\uFEFF{\"study_id\":\"a\"}\n"));
    }

    @Test
    void anEmptyManifestHasNoRows() throws IOException {
        assertEquals(List.of(), read(""));
    }

    @Test
    void aLineTooLongIsRejectedAndTheNextOneRead() throws IOException {
        String longest = "{\"study_id\":\"a\"," + " ".repeat(ManifestReader.LONGEST_LINE - 26) + "\"text\":\"\"}";
        String longer = "{\"study_id\":\"b\",\"text\":\"" + "x".repeat(3 * ManifestReader.LONGEST_LINE) + "\"}";
        assertEquals(
                List.of("1 a", "2 the line is longer than 1048576 bytes", "3 c"),
                read(longest + "\n" + longer + "\n{\"study_id\":\"c\"}\n"));
    }

    @Test
    void bytesThatAreNoTextAreRejected() throws IOException {
        byte[] manifest = "{\"study_id\":\"a\u00e4\"}\n{\"study_id\":\"b\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("1 the row is not UTF-8", "2 b"), read(manifest));
    }

    @Test
    void aShrunkManifestIsNoticed() throws IOException {
        Path file = Files.writeString(temporary.resolve("manifest.jsonl"), "{}");
        RowResult result = ManifestReader.readAgain(file, new RowPlace(7, 100, 20));
        assertEquals("the manifest became shorter while it was read", told(result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "{\"a\":1}{\"b\":2}",
                "{\"study_id\":\"a\",\"study_id\":\"b\"}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
                "{\"a\":\"\u0001\"}"
            })
    void whatIsNotStrictJsonIsRejected(String line) {
        assertEquals("the row is not valid JSON at column", fault(line).replaceFirst(" \\d+$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\""})
    void whatIsNoObjectIsRejected(String line) {
        assertEquals("the row is not a JSON object", fault(line));
    }

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
                "\" 27 \" | 27",
                "\"027Y\" | 27",
                "\"18M\" | 1",
                "\"90+\" | 90",
                "0 | 0"
            })
    void agesComeInManyForms(String json, Integer years) {
        assertEquals(years, row("{\"age\":" + json + "}").age());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"old\"", "151", "1e3", "[27]", "true", "1e999999999", "\"2\u0667\""})
    void otherAgesAreRejected(String json) {
        assertEquals("age must be", fault("{\"age\":" + json + "}").substring(0, 11));
    }

    @ParameterizedTest
    @CsvSource({"M,M", "f,F", "male,M", "Female,F", "O,O", "'',''", "unknown,''"})
    void sexesComeInManyForms(String written, String sex) {
        assertEquals(sex, row("{\"sex\":\"" + written + "\"}").sex());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29,2020-02-29", "20200229,2020-02-29", "'',"})
    void daysComeInTwoForms(String written, String day) {
        String read = String.valueOf(row("{\"study_date\":\"" + written + "\"}").studyDate());
        assertEquals(String.valueOf(day), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "20210229", "29.2.2020", "2020"})
    void otherDaysAreRejected(String written) {
        assertEquals(
                "study_date must be a day as in 2020-01-31, or empty", fault("{\"study_date\":\"" + written + "\"}"));
    }

    @Test
    void labelsAreAListOrOneText() {
        assertEquals(
                List.of("a", "b c"),
                row("{\"labels\":[\"a\",\" b\\n c \",\"a\",\"\"]}").labels());
        assertEquals(List.of("a"), row("{\"labels\":\"a\"}").labels());
        assertEquals(List.of(), row("{\"labels\":null}").labels());
        assertEquals("labels must be text or a list of texts", fault("{\"labels\":[{}]}"));
        String many = "\"a\",".repeat(100) + "\"a\"";
        assertEquals("labels must be at most 100", fault("{\"labels\":[" + many + "]}"));
    }

    @Test
    void aFieldOfTheWrongFormIsNamedAndItsValueIsNot() {
        assertEquals("sex must be M, F, O or empty", fault("{\"sex\":\"Jane Doe\"}"));
        assertEquals("text must be text", fault("{\"text\":[\"Jane Doe\"]}"));
        assertEquals(
                "modality must be a DICOM code of at most 16 letters and digits, such as CR",
                fault("{\"modality\":\"Jane-Doe\"}"));
        assertEquals(
                "study_id must be at most 256 characters long", fault("{\"study_id\":\"" + "x".repeat(257) + "\"}"));
        assertEquals(
                "text must be at most 200000 characters long", fault("{\"text\":\"" + "x".repeat(200_001) + "\"}"));
    }

    @Test
    void numbersMayBeIdentifiers() {
        assertEquals("1234", row("{\"study_id\":1234}").studyId());
    }

    @Test
    void aTextKeepsItsLinesAndLosesWhatIsNoText() {
        assertEquals(
                "a\nb\tc \uFFFD d",
                row("{\"text\":\" a\\r\\nb\\tc\\u0000\\ud800 d\\n\"}").text());
        assertEquals(
                "\uD83E\uDEC1 lungs", row("{\"text\":\"\\ud83e\\udec1 lungs\"}").text());
    }

    @Test
    void aRowDoesNotPrintItself() {
        assertEquals("ManifestRow", row("{\"patient_id\":\"p-1001\"}").toString());
    }
}
