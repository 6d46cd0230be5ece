package org.precedent.index.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.index.TestSeed;

class HostilePicturesTest {

    private static final byte[] PNG = Drawings.png(Drawings.colours(24, 20, 1));
    private static final byte[] JPEG = Drawings.jpeg(Drawings.colours(24, 20, 1));

    private static String refusal(byte[] file) {
        PictureResult result = new PictureReader().read(file);
        return assertInstanceOf(PictureResult.Refused.class, result).reason();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void aPngCutAnywhereIsRefused() {
        for (int length = 0; length < PNG.length; length++) {
            assertNotNull(refusal(Arrays.copyOf(PNG, length)), "cut to " + length);
        }
    }

    @Test
    void aJpegCutAnywhereIsRefused() {
        for (int length = 0; length < JPEG.length; length++) {
            assertNotNull(refusal(Arrays.copyOf(JPEG, length)), "cut to " + length);
        }
    }

    @Test
    void aPngWithAFlippedBitIsRefused() {
        assertTrue(PNG.length > 1000);
        for (int at = 0; at < PNG.length; at++) {
            byte[] damaged = PNG.clone();
            damaged[at] ^= 4;
            assertNotNull(refusal(damaged), "byte " + at);
        }
    }

    @Test
    void noDamagedJpegMakesTheReaderThrow() {
        long seed = TestSeed.of("noDamagedJpegMakesTheReaderThrow");
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = JPEG.clone();
            for (int flips = 0; flips < 1 + round % 5; flips++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertNotNull(new PictureReader().read(damaged), "-Dtests.seed=" + seed + ", round " + round);
        }
    }

    @Test
    void aJpegWhoseMiddleIsMissingIsRefused() {
        byte[] end = {(byte) 0xFF, (byte) 0xD9};
        byte[] shortened = Drawings.joined(Arrays.copyOf(JPEG, JPEG.length - 200), end);
        assertEquals("the JPEG is damaged", refusal(shortened));
    }

    @Test
    void aPngWhosePixelsEndEarlyIsRefused() {
        byte[] signature = Arrays.copyOf(PNG, 8);
        byte[] header = Drawings.chunk("IHDR", hex("00000400000004000800000000"));
        byte[] fewBytes = Drawings.chunk("IDAT", hex("789c6360000000020001"));
        byte[] end = Drawings.chunk("IEND", new byte[0]);
        assertEquals("the PNG is damaged", refusal(Drawings.joined(signature, header, fewBytes, end)));
    }

    @Test
    void sizesAreCheckedBeforeAnythingIsDecoded() {
        byte[] signature = Arrays.copyOf(PNG, 8);
        byte[] header = Drawings.chunk("IHDR", hex("0000ffff0000ffff0800000000"));
        byte[] pixels = Drawings.chunk("IDAT", hex("789c6360000000020001"));
        byte[] end = Drawings.chunk("IEND", new byte[0]);
        String reason = refusal(Drawings.joined(signature, header, pixels, end));
        assertEquals("the picture has 65535 x 65535 pixels, more than the limit of 67108864", reason);
    }

    @Test
    void aPngOfNoSizeIsRefused() {
        byte[] signature = Arrays.copyOf(PNG, 8);
        byte[] header = Drawings.chunk("IHDR", hex("00000000000000000800000000"));
        byte[] end = Drawings.chunk("IEND", new byte[0]);
        assertEquals("the PNG is damaged", refusal(Drawings.joined(signature, header, end)));
    }

    @Test
    void anAnimationIsRefused() {
        byte[] animated = Drawings.withChunk(PNG, "acTL", new byte[8]);
        assertEquals("the PNG is animated; only still pictures are read", refusal(animated));
    }

    @Test
    void aJpegOfEndlessScansIsRefused() {
        int scan = indexOf(JPEG, 0xDA);
        byte[] head = Arrays.copyOf(JPEG, scan);
        byte[] once = Arrays.copyOfRange(JPEG, scan, JPEG.length - 2);
        ByteBuffer many =
                ByteBuffer.allocate(head.length + 101 * once.length + 2).put(head);
        for (int i = 0; i < 101; i++) {
            many.put(once);
        }
        assertEquals(
                "the JPEG has more than 100 scans",
                refusal(many.put(JPEG, JPEG.length - 2, 2).array()));
    }

    @Test
    void kindsOfJpegThatAreNotReadAreNamed() {
        byte[] lossless = JPEG.clone();
        lossless[indexOf(JPEG, 0xC0) + 1] = (byte) 0xC3;
        assertTrue(refusal(lossless).contains("lossless"));
        byte[] deep = JPEG.clone();
        deep[indexOf(JPEG, 0xC0) + 4] = 12;
        assertEquals("the JPEG has 12 bits a sample; only 8 are read", refusal(deep));
    }

    private static int indexOf(byte[] jpeg, int marker) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) marker) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @CsvSource({
        "474946383961, a GIF picture; convert it to PNG",
        "424d00000000, a BMP picture; convert it to PNG",
        "49492a000000, a TIFF picture; convert it to PNG",
        "524946460000000057454250, a WebP picture; convert it to PNG",
        "0000000c6a5020200d0a870a, a JPEG 2000 picture; convert it to PNG",
        "000000186674797068656963, a HEIF picture; convert it to PNG",
        "25504446, neither PNG nor JPEG",
        "00, neither PNG nor JPEG"
    })
    void otherFormatsAreNamed(String start, String reason) {
        assertEquals(reason, refusal(hex(start)));
    }

    @Test
    void noReasonRepeatsWhatTheFileSays() {
        byte[] comment = "Doe^Jane".getBytes(StandardCharsets.US_ASCII);
        byte[] cut = Arrays.copyOf(Drawings.withSegment(JPEG, 0xFE, comment), JPEG.length);
        assertEquals("the JPEG is truncated", refusal(cut));
    }
}
