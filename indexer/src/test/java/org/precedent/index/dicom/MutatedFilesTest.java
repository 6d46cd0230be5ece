package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.Child;
import org.precedent.index.TestSeed;

/** Files of every transfer syntax with some of their bytes changed, read by a process of 512 MB. */
final class MutatedFilesTest {
    private static final int COUNT = 10_000;

    @Test
    void noneOfTenThousandIsMoreThanARefusal() throws Exception {
        long seed = TestSeed.of("noneOfTenThousandIsMoreThanARefusal");
        Process reading =
                Child.start(MutatedFiles.class, List.of("-Xmx512m"), String.valueOf(seed), String.valueOf(COUNT));
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);
        assertEquals(0, reading.waitFor(), "-Dtests.seed=" + seed + ": " + said);
    }
}
