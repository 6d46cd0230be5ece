package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.deid.Profile;
import org.precedent.index.source.Code;
import org.precedent.index.source.Refused;

class ManifestReaderTest {

    @TempDir
    Path temporary;

    /** What a manifest holds, a line each: the line's number, then the study or what is wrong. */
    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(temporary.resolve("manifest.jsonl"), content);
        List<String> rows = new ArrayList<>();
        ManifestReader reader = new ManifestReader(file, Profile.DEFAULTS);
        reader.read((place, result) -> {
            rows.add(told(result));
            if (place.length() < ManifestReader.LONGEST_LINE && !isOfWholeFile(result)) {
                assertEquals(place.line(), line(result, place));
                assertEquals(
                        told(result).substring(1), told(reader.readAgain(place)).substring(1));
            }
        });
        return rows;
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOfWholeFile(RowResult result) {
        return result instanceof RowResult.Bad(Refused refused) && refused.code() == Code.NOT_A_MANIFEST;
    }

    private static int line(RowResult result, RowPlace place) {
        return result instanceof RowResult.Bad(Refused refused)
                ? Objects.requireNonNull(refused.place().line())
                : place.line();
    }

    private static String told(RowResult result) {
        return switch (result) {
            case RowResult.Ok(ManifestRow row, var _) -> String.valueOf(row.studyId());
            case RowResult.Bad(Refused refused) -> refused.place().line() + " " + refused.reason();
        };
    }

    @Test
    void rowsAreNumberedByTheirLines() throws IOException {
        String manifest = "{\"study_id\":\"a\"}\n\n  \r\n{\"study_id\":\"b\"}\r\n{\"study_id\":\"c\"}";
        assertEquals(List.of("a", "b", "c"), read(manifest));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertEquals(List.of("a"), read("\uFEFF{\"study_id\":\"a\"}\n"));
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
                List.of("a", "2 the line is longer than 1048576 bytes", "c"),
                read(longest + "\n" + longer + "\n{\"study_id\":\"c\"}\n"));
    }

    @Test
    void bytesThatAreNoTextAreRejected() throws IOException {
        byte[] manifest = "{\"study_id\":\"a\u00e4\"}\n{\"study_id\":\"b\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("1 the row is not UTF-8", "b"), read(manifest));
    }

    @Test
    void aShrunkManifestIsNoticed() throws IOException {
        Path file = Files.writeString(temporary.resolve("manifest.jsonl"), "{}");
        RowResult result = new ManifestReader(file, Profile.DEFAULTS).readAgain(new RowPlace(7, 100, 20));
        assertEquals("7 the manifest became shorter while it was read", told(result));
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
        assertEquals("the row is not valid JSON at column", Rows.fault(line).replaceFirst(" \\d+$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\""})
    void whatIsNoObjectIsRejected(String line) {
        assertEquals("the row is not a JSON object", Rows.fault(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n  {\"study_id\":\"a\"},\n  {\"study_id\":\"b\"}\n]",
                "[{\"study_id\":\"a\"},{\"study_id\":\"b\"}]",
                "{\n  \"study_id\": \"a\",\n  \"text\": \"b\"\n}\n{\n  \"study_id\": \"c\"\n}",
                "{\"study_id\": \"a\",\n \"text\": \"b\"}",
                "study_id,text\na,b\nc,d",
                "study_id;text\na;b",
                "study_id\ttext\na\tb",
                "<html>\n<body>\n</body>\n</html>",
                "PK\u0003\u0004\n\n1",
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1"
            })
    void aFileThatIsNoManifestIsOneRefusal(String content) throws IOException {
        List<String> told = read(content);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("null the file is "), told.getFirst());
    }

    @Test
    void aFileOfWideCharactersIsOneRefusal() throws IOException {
        byte[] wide = "{\"study_id\":\"a\"}\n{\"study_id\":\"b\"}\n".getBytes(StandardCharsets.UTF_16);
        assertEquals(List.of("null the file is not UTF-8; save it as UTF-8"), read(wide));
    }

    @Test
    void aBrokenFirstRowIsOneRow() throws IOException {
        assertEquals(List.of("1 the row is not valid JSON at column 2", "b"), read("{not json\n{\"study_id\":\"b\"}"));
        assertEquals(List.of("1 the row is not valid JSON at column 2"), read("{"));
    }

    @Test
    void anImageFieldOfAnotherNameIsTakenWhenItsFileIsThere() throws IOException {
        Files.write(temporary.resolve("a.png"), new byte[] {1});
        String there = "{\"image\":\"a.png\"}";
        String gone = "{\"image_path\":\"b.png\"}";
        String odd = "{\"Jane Doe\":\"a.png\",\"thumbnail\":\"gone.png\"}";
        String named = "{\"file\":\"b.png\",\"image\":\"a.png\"}";
        Path file = Files.writeString(temporary.resolve("manifest.jsonl"), String.join("\n", there, gone, odd, named));
        List<String> told = new ArrayList<>();
        new ManifestReader(file, Profile.DEFAULTS).read((place, result) -> {
            RowResult.Ok ok = assertInstanceOf(RowResult.Ok.class, result);
            told.add(ok.row().file() + ": " + String.join(" ", ok.notices()));
        });
        assertEquals(
                List.of(
                        "a.png: the row has no file; its field image was taken for it",
                        "null: the row has no file, and what its field image_path names is not in the manifest's folder;"
                                + " write the image's path there, as file",
                        "a.png: the row has no file; another field of it was taken for it",
                        "b.png: "),
                told);
    }

    @Test
    void aRowDoesNotPrintItself() {
        assertEquals("ManifestRow", Rows.row("{\"patient_id\":\"p-1001\"}").toString());
    }
}
