package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {
    @TempDir
    Path temporary = Path.of("");

    private Archive archive() throws IOException {
        return Archive.open(temporary.resolve("data"));
    }

    @Test
    void nothingIsMadeUntilItIsAskedFor() throws IOException {
        Archive archive = archive();
        try (SpoolFolder spool = archive.spool()) {
            assertFalse(Files.exists(archive.root().resolve("spool")));
            Path folder = spool.path();
            assertEquals(folder, spool.path());
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
        try (Stream<Path> left = Files.list(archive.root().resolve("spool"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whatIsInUseStaysAndWhatWasLeftBehindGoes() throws IOException {
        Archive archive = archive();
        try (SpoolFolder used = archive.spool()) {
            Path kept = Files.write(used.path().resolve("0"), new byte[] {1});
            Path left = Files.createDirectories(archive.root().resolve("spool/killed"));
            Files.write(left.resolve("7"), new byte[] {1});
            Files.createFile(archive.root().resolve("spool/killed.lock"));
            assertEquals(2, archive.leftovers(List.of()).size());
            try (SpoolFolder other = archive.spool()) {
                assertTrue(Files.exists(other.path()));
            }
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(kept));
            assertEquals(List.of(), archive.leftovers(List.of()));
            assertEquals(List.of(), archive.strangers());
        }
    }
}
