package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.deid.Profile;
import org.precedent.index.source.Refused;

class ManifestReaderTest {

    @TempDir
    Path temporary;

    /** What a manifest holds, a line each: the line's number, then the study or what is wrong. */
    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(temporary.resolve("manifest.jsonl"), content);
        List<String> rows = new ArrayList<>();
        ManifestReader reader = new ManifestReader(file, Profile.DEFAULTS);
        reader.read(new ManifestReader.Visitor() {
            @Override
            public void row(RowPlace place, RowHead head) {
                RowResult.Ok whole = whole(reader, place);
                assertEquals(head.studyId(), whole.row().studyId());
                assertEquals(head.file(), whole.row().file());
                assertEquals(head.hasText(), !whole.row().text().isEmpty());
                rows.add(String.valueOf(head.studyId()));
            }

            @Override
            public void refused(Refused refused) {
                rows.add(refused.place().line() + " " + refused.reason());
            }
        });
        return rows;
    }

    private static RowResult.Ok whole(ManifestReader reader, RowPlace place) {
        try {
            return assertInstanceOf(RowResult.Ok.class, reader.row(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
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
        RowResult result = new ManifestReader(file, Profile.DEFAULTS).row(new RowPlace(7, 100, 20));
        RowResult.Bad bad = assertInstanceOf(RowResult.Bad.class, result);
        assertEquals(7, bad.refused().place().line());
        assertEquals(
                "the manifest became shorter while it was read", bad.refused().reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"a\":1}{\"b\":2}", "{'a':1}", "{\"a\":NaN}", "{\"a\":\"\u0001\"}"})
    void whatIsNotStrictJsonIsRejected(String line) {
        assertEquals("the row is not valid JSON at column", Rows.fault(line).replaceFirst(" \\d+$", ""));
    }

    @Test
    void aFieldThatStandsTwiceIsSaidToBeSo() throws IOException {
        String row = "{\"study_id\":\"a\",\"study_id\":\"b\"}";
        assertEquals(
                "a field of the row stands twice at column", Rows.fault(row).replaceFirst(" \\d+$", ""));
    }

    @Test
    void aRowThatIsTooDeepIsSaidToBeSo() throws IOException {
        String fault = Rows.fault("{\"a\":[[[[[[[[[[1]]]]]]]]]]}");
        assertTrue(fault.startsWith("the row is nested deeper than 8 levels"), fault);
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
        ManifestReader reader = new ManifestReader(file, Profile.DEFAULTS);
        reader.read(new ManifestReader.Visitor() {
            @Override
            public void row(RowPlace place, RowHead head) {
                told.add(head.file() + ": "
                        + String.join(" ", whole(reader, place).notices()));
            }

            @Override
            public void refused(Refused refused) {
                throw new AssertionError(refused.reason());
            }
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
