package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordException;

/** What is found in an archive that somebody else, a disk or a restored backup has changed. */
final class VerificationTest {

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void oneCase() throws IOException {
        bench = new Bench(temporary);
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","text":"Left effusion.","file":"a.png"}""", """
                {"study_id":"s-1002","text":"No fracture.","file":"gone.png"}"""));
    }

    private Path inArchive(String name) {
        return bench.archive.root().resolve(name);
    }

    private void flip(Path file, String content) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(content);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private Verification.Result verify() throws IOException {
        try (CaseRecord record = bench.archive.record(Access.READ)) {
            return new Verification(bench.archive, record, bench.memory).run();
        }
    }

    @Test
    void aWholeArchiveHasNoProblems() throws IOException {
        Verification.Result whole = verify();
        assertEquals(List.of(), whole.problems());
        assertEquals(2, whole.cases());
        assertEquals(1, whole.images());
    }

    @Test
    void filesThatAreNotTheArchivesAreNamed() throws IOException {
        List<String> digests = new ArrayList<>();
        bench.archive.files().forEach(digests::add);
        String kept = "files/" + digests.getFirst().substring(0, 2);
        for (String name : List.of("notes.txt", "files/zz.png", kept + "/scan.png", kept + "/readme.txt")) {
            Files.writeString(inArchive(name), "of somebody else");
        }
        assertEquals(
                List.of(
                        "notes.txt is no file of an archive; move it elsewhere",
                        kept + "/readme.txt is no file of an archive; move it elsewhere",
                        kept + "/scan.png is no file of an archive; move it elsewhere",
                        "files/zz.png is no file of an archive; move it elsewhere"),
                verify().problems());
    }

    @Test
    void oneDamagedRowDoesNotHideWhatElseIsWrong() throws IOException {
        flip(inArchive("record.db"), "the file is missing");
        Files.writeString(inArchive("notes.txt"), "of somebody else");
        Verification.Result result = verify();
        assertEquals(
                List.of(
                        "the row of refusals with run 1, ordinal 0 does not match its checksum",
                        "notes.txt is no file of an archive; move it elsewhere"),
                result.problems());
        assertEquals(2, result.cases());
    }

    @Test
    void whatCannotBeComparedAsTheRecordIsDamagedIsSaid() throws IOException {
        flip(inArchive("record.db"), "Left effusion.");
        List<String> problems = verify().problems();
        assertEquals(2, problems.size());
        assertTrue(problems.getFirst().startsWith("the row of contributions with source "));
        assertEquals("as the record is damaged, the index could not be held against it to the end", problems.getLast());
    }

    @Test
    void aLostRecordIsNoFirstRun() throws IOException {
        for (byte[] left : new byte[][] {null, {}}) {
            Files.deleteIfExists(inArchive("record.db"));
            if (left != null) {
                Files.write(inArchive("record.db"), left);
            }
            for (Access access : Access.values()) {
                ArchiveException refused = assertThrows(ArchiveException.class, () -> bench.archive.record(access));
                assertTrue(String.valueOf(refused.getMessage()).contains("is missing or empty"), refused.getMessage());
            }
        }
    }

    @Test
    void anArchiveWithAnotherKeyIsRefusedBeforeAnythingIsWritten() throws IOException {
        byte[] record = Files.readAllBytes(inArchive("record.db"));
        byte[] key = Files.readAllBytes(inArchive("archive.key"));
        key[7] ^= 1;
        Files.write(inArchive("archive.key"), key);
        Archive other = Archive.existing(bench.archive.root());
        for (Access access : Access.values()) {
            RecordException refused = assertThrows(RecordException.class, () -> other.record(access));
            assertTrue(String.valueOf(refused.getMessage()).contains("another key"), refused.getMessage());
        }
        assertArrayEquals(record, Files.readAllBytes(inArchive("record.db")));
    }
}
