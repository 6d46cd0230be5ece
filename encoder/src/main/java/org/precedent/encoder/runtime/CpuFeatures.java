package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the processor can do beyond the least. */
final class CpuFeatures {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    /** Products of 8-bit integers that are added in 32 bit: VNNI and AMX of x86, the dot products of ARM. */
    private static final Set<String> INT8 = Set.of("avx512_vnni", "avx_vnni", "amx_int8", "asimddp", "i8mm");

    private CpuFeatures() {}

    /** Whether products of 8-bit integers are faster than those of floats; false where nobody says so. */
    static boolean multipliesInt8() {
        try {
            return Files.isReadable(LINUX) && multipliesInt8(Files.readAllLines(LINUX));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean multipliesInt8(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                .flatMap(line -> List.of(line.split("[\\s:]+")).stream())
                .anyMatch(INT8::contains);
    }
}
