package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.Access;
import org.precedent.index.record.GenerationName;

class ArchiveTest {

    @TempDir
    Path temporary;

    private Path data() {
        return temporary.resolve("data");
    }

    @Test
    void everythingInANewArchiveIsOpenToItsOwnerAlone() throws IOException {
        Archive archive = Archive.open(data());
        archive.record(Access.WRITE).close();
        archive.files().keep(Pixels.ofGrey(1, 1, new byte[1]));
        try (Stream<Path> content = Files.walk(data())) {
            for (Path path : content.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertEquals(
                        expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
            }
        }
    }

    @Test
    void anEmptyFolderBecomesAnArchiveAndIsClosedToOthers() throws IOException {
        Files.createDirectory(
                data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Archive.open(data());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data())));
    }

    @Test
    void whatIsOpenToOthersIsSaidWithWhatToDo() throws IOException {
        assertEquals(List.of(), Archive.open(data()).exposed());
        Path key = data().resolve("archive.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        List<String> said = Archive.existing(data()).exposed();
        assertEquals(1, said.size());
        assertTrue(said.getFirst().endsWith("chmod 600 " + key), said.getFirst());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-x---"));
        List<String> both = Archive.open(data()).exposed();
        assertEquals(2, both.size());
        assertTrue(both.getLast().endsWith("chmod 700 " + data()), both.getLast());
    }

    /** The index and what a watch remembers are written by others, who leave it to the system who may read. */
    @Test
    void whatOthersLeftOpenIsClosedByTheNextWhoWrites() throws IOException {
        Archive archive = Archive.open(data());
        Path file = Files.writeString(
                Files.createDirectories(archive.index(new GenerationName("generation-1")))
                        .resolve("_0.cfs"),
                "x");
        Path memory = Files.writeString(archive.watched().resolve("memory"), "x");
        for (Path path : List.of(file, memory)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        Archive _ = Archive.existing(data());
        assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), "only read");
        Archive _ = Archive.open(data());
        for (Path path : List.of(file, memory)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(""))));
    }

    @Test
    void anIdentifierHasTheSamePseudonymAfterReopening() throws IOException {
        Pseudonyms before = Archive.open(data()).pseudonyms();
        Pseudonyms after = Archive.open(data()).pseudonyms();
        assertEquals(before.ofStudy("1.2.3"), after.ofStudy("1.2.3"));
        assertEquals(before.ofPatient("P-1"), after.ofPatient("P-1"));
        assertEquals(before.ofImage("abc#0"), after.ofImage("abc#0"));
    }

    @Test
    void anotherArchiveHasOtherPseudonyms() throws IOException {
        Pseudonyms one = Archive.open(temporary.resolve("one")).pseudonyms();
        Pseudonyms other = Archive.open(temporary.resolve("other")).pseudonyms();
        assertNotEquals(one.ofPatient("P-1"), other.ofPatient("P-1"));
    }

    @Test
    void aStudyAndAPatientOfOneIdentifierHaveDifferentPseudonyms() throws IOException {
        Pseudonyms pseudonyms = Archive.open(data()).pseudonyms();
        assertNotEquals(
                pseudonyms.ofStudy("7").value(), pseudonyms.ofPatient("7").value());
        assertNotEquals(pseudonyms.ofStudy("7").value(), pseudonyms.ofImage("7").value());
    }

    /** The expected values are Python's {@code hmac.new(key, message, "sha256").hexdigest()[:32]}. */
    @Test
    void aPseudonymIsTheFirstHalfOfTheKeyedHash() throws IOException {
        Archive.open(data());
        byte[] key = new byte[32];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) i);
        Files.write(data().resolve("archive.key"), key);
        Pseudonyms pseudonyms = Archive.open(data()).pseudonyms();
        assertEquals(
                "b475806c570e70713f2d1a403d953b20", pseudonyms.ofStudy("1.2.3").value());
        assertEquals(
                "10a939483395cc7c1e0ebf93a34a915f", pseudonyms.ofPatient("P-1").value());
        assertEquals(
                "bc815022c58f15b06056189ffcf154ea", pseudonyms.ofImage("abc#0").value());
    }

    @Test
    void theKeyDoesNotPrintItself() throws IOException {
        assertEquals("ArchiveKey", Archive.open(data()).pseudonyms().toString());
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectory(data());
        Files.writeString(data().resolve("holiday.txt"), "sun");
        ArchiveException refused = assertThrows(ArchiveException.class, () -> Archive.open(data()));
        assertTrue(String.valueOf(refused.getMessage()).contains("neither empty nor an archive"));
        try (Stream<Path> content = Files.list(data())) {
            assertEquals(1, content.count());
        }
    }

    @Test
    void aFileIsRefused() throws IOException {
        Files.writeString(data(), "sun");
        assertThrows(ArchiveException.class, () -> Archive.open(data()));
    }

    @Test
    void anArchiveWithoutItsKeyIsRefusedAndGetsNoNewOne() throws IOException {
        Archive.open(data());
        Files.delete(data().resolve("archive.key"));
        assertThrows(ArchiveException.class, () -> Archive.open(data()));
        assertFalse(Files.exists(data().resolve("archive.key")));
    }

    @Test
    void anArchiveWithoutItsMarkIsAnArchiveAllTheSame() throws IOException {
        Archive.open(data()).record(Access.WRITE).close();
        Files.delete(data().resolve("precedent-archive"));
        for (Executable opening : List.<Executable>of(() -> Archive.open(data()), () -> Archive.existing(data()))) {
            ArchiveException refused = assertThrows(ArchiveException.class, opening);
            assertTrue(String.valueOf(refused.getMessage()).contains("precedent-archive is missing"));
        }
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws IOException {
        Archive.open(data());
        Files.write(data().resolve("archive.key"), new byte[16]);
        assertThrows(ArchiveException.class, () -> Archive.open(data()));
    }

    @Test
    void anArchiveOfALaterVersionIsRefused() throws IOException {
        Archive.open(data());
        Files.writeString(data().resolve("precedent-archive"), "3\n");
        assertThrows(ArchiveException.class, () -> Archive.open(data()));
    }

    @Test
    void anArchiveWhoseMakingWasInterruptedIsFinished() throws IOException {
        Archive.open(data());
        byte[] key = Files.readAllBytes(data().resolve("archive.key"));
        for (String folder : List.of("index", "files")) {
            Files.delete(data().resolve(folder));
        }
        Files.move(data().resolve("precedent-archive"), data().resolve("precedent-archive.tmp"));
        Archive.open(data());
        assertTrue(Files.exists(data().resolve("precedent-archive")));
        assertArrayEquals(key, Files.readAllBytes(data().resolve("archive.key")));
    }

    @Test
    void anArchiveOfTheEarlierVersionIsRefusedWithTheCommandThatTakesItOver() throws IOException {
        Archive.open(data());
        Files.writeString(data().resolve("precedent-archive"), "1\n");
        ArchiveException refused = assertThrows(ArchiveException.class, () -> Archive.open(data()));
        assertTrue(String.valueOf(refused.getMessage()).contains("precedent reindex --data " + data()));
    }

    @Test
    void manyWhoBeginAtOnceBeginTheSameArchive() throws Exception {
        Callable<SourceKey> opening = () -> Archive.open(data()).pseudonyms().ofSource("x");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Set<SourceKey> keys = new HashSet<>();
            for (Future<SourceKey> opened : threads.invokeAll(Collections.nCopies(32, opening))) {
                keys.add(opened.get());
            }
            assertEquals(1, keys.size());
        }
    }

    @Test
    void readingNeedsAnArchiveAndMakesNone() throws IOException {
        assertThrows(ArchiveException.class, () -> Archive.existing(data()));
        assertFalse(Files.exists(data()));
        Archive.open(data());
        assertEquals(data(), Archive.existing(data()).root());
    }
}
