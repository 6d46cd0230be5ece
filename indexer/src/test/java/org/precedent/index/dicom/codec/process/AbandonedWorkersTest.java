package org.precedent.index.dicom.codec.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers whose program was killed while they computed. */
@Timeout(120)
final class AbandonedWorkersTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void workersEndWithTheProgramThatAskedThem() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        WorkerCommand.ownClassPath(),
                        Abandoning.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals("true", program.inputReader().readLine());
        Thread.sleep(300);
        List<ProcessHandle> workers = program.descendants().toList();
        assertEquals(1, workers.size());
        program.toHandle().destroyForcibly();
        program.waitFor();
        assertTrue(Gone.within(workers.getFirst(), LONGEST), "a worker lives on");
    }
}
