package org.precedent.index.dicom.codec.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.dicom.codec.process.Gone;
import org.precedent.index.dicom.codec.process.WorkerCommand;

/** What is left of a program that was killed. */
@Timeout(120)
final class OrphansTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void decodersAndWhatTheyUnpackedEndWithTheProgramThatAskedThem() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        WorkerCommand.ownClassPath(),
                        Orphaning.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals("1", program.inputReader().readLine());
        List<ProcessHandle> decoders = program.descendants().toList();
        assertEquals(1, decoders.size());
        assertEquals(1, files());
        program.toHandle().destroyForcibly();
        program.waitFor();
        for (ProcessHandle decoder : decoders) {
            assertTrue(Gone.within(decoder, LONGEST), "a decoder lives on");
        }
        assertEquals(0, files());
    }

    @Test
    void aCodecLeavesNothingBehindWhenItIsClosed() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path unpacked;
        try (ChildCodec codec = new ChildCodec()) {
            Pictures.Picture picture = Pictures.grey("grey-12.j2k", "90", 12, false, 0);
            List<Path> before = unpacked(temporary);
            codec.decode(picture.bytes(), picture.layout(), picture.transferSyntax());
            List<Path> after = unpacked(temporary);
            unpacked = after.stream()
                    .filter(path -> !before.contains(path))
                    .findFirst()
                    .orElseThrow();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked)));
        }
        assertTrue(!Files.exists(unpacked));
    }

    private static List<Path> unpacked(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("precedent-decoders-"))
                    .toList();
        }
    }

    private long files() throws Exception {
        return unpacked(folder).size();
    }
}
