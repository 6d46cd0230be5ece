package org.precedent.index.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.encoder.Pixels;
import org.precedent.index.TestSeed;

/** A bad profile is none, whatever is wrong with it. */
final class HostileProfilesTest {
    private static final long SEED = TestSeed.of("HostileProfilesTest");
    private static final int COUNT_AT = 128;

    private static Optional<ColourProfile> read(byte[] icc) {
        return ColourProfile.read(icc, 3);
    }

    private static byte[] withInt(int at, int value) {
        byte[] icc = Profiles.adobe();
        ByteBuffer.wrap(icc).putInt(at, value);
        return icc;
    }

    private static byte[] withTable(byte[] table) {
        return Profiles.profile("prtr", "CMYK", "Lab ", Map.of("A2B0", table));
    }

    @Test
    void aProfileCutAnywhereIsNone() {
        byte[] icc = Profiles.adobe();
        for (int length = 0; length < icc.length; length++) {
            assertEquals(Optional.empty(), read(Arrays.copyOf(icc, length)), "cut to " + length);
        }
    }

    @Test
    void bytesBehindAProfileDoNotMatter() {
        byte[] icc = Profiles.adobe();
        assertTrue(read(Arrays.copyOf(icc, icc.length + 1)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, -1",
        "0, 2147483647",
        "8, 83886080",
        "8, 0",
        "12, 1818848875",
        "16, 1129142603",
        "20, 0",
        "36, 0",
        "128, -1",
        "128, 201",
        "128, 2147483647",
        "128, 0"
    })
    void aHeaderThatMakesNoSenseIsNone(int at, int value) {
        assertEquals(Optional.empty(), read(withInt(at, value)));
    }

    @Test
    void aTagOutsideOfTheFileIsNone() {
        for (int tag = 0; tag < 8; tag++) {
            int entry = COUNT_AT + 4 + tag * 12;
            for (int value : List.of(-1, 0, 4, 1 << 30)) {
                assertEquals(Optional.empty(), read(withInt(entry + 4, value)), "offset " + value);
            }
            assertEquals(Optional.empty(), read(withInt(entry + 8, -1)));
            assertEquals(Optional.empty(), read(withInt(entry + 8, 1 << 30)));
        }
    }

    @Test
    void aCurveOfBillionsIsNone() {
        byte[] icc = Profiles.adobe();
        for (int at = COUNT_AT; at < icc.length - 12; at++) {
            if (icc[at] == 'c' && icc[at + 1] == 'u' && icc[at + 2] == 'r' && icc[at + 3] == 'v') {
                ByteBuffer.wrap(icc).putInt(at + 8, 0x7FFF_FFFF);
            }
        }
        assertEquals(Optional.empty(), read(icc));
    }

    @Test
    void aGridLargerThanItsTagIsNone() {
        for (String type : List.of("mft1", "mft2", "mAB ")) {
            byte[] table = new byte[2000];
            ByteBuffer.wrap(table).put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            table[8] = 4;
            table[9] = 3;
            table[10] = (byte) 255;
            table[49] = 2;
            table[51] = 2;
            if (type.equals("mAB ")) {
                ByteBuffer.wrap(table).putInt(24, 100);
                Arrays.fill(table, 100, 116, (byte) 255);
                table[116] = 2;
            }
            assertEquals(Optional.empty(), ColourProfile.read(withTable(table), 4), type);
        }
    }

    @Test
    void aProfileOfMegabytesIsNone() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("kTRC", new byte[ColourProfile.MAX_BYTES]);
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.profile("mntr", "GRAY", "XYZ ", tags), 1));
    }

    @Test
    void noMutationThrowsOrHangs() {
        Random random = new Random(SEED);
        List<byte[]> sound = List.of(
                Profiles.adobe(), Profiles.displayP3(), Profiles.srgbByTable(), Profiles.grey(1.8), Profiles.inks());
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 2000; round++) {
                byte[] icc = sound.get(round % sound.size()).clone();
                int channels = new int[] {3, 3, 3, 1, 4}[round % sound.size()];
                for (int flips = 0; flips < 1 + random.nextInt(4); flips++) {
                    icc[random.nextInt(icc.length)] = (byte) random.nextInt(256);
                }
                String where = "-Dtests.seed=" + SEED + ", round " + round;
                Optional<ColourProfile> profile = ColourProfile.read(icc, channels);
                assertNotNull(profile, where);
                if (profile.isPresent() && channels < 4) {
                    assertNotNull(profile.get().toSrgb(Pixels.ofGrey(1, 1, new byte[1])), where);
                }
            }
        });
    }
}
