package org.precedent.index.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.encoder.Pixels;

class PictureReaderTest {

    private static Pixels read(byte[] file) {
        PictureResult result = new PictureReader().read(file);
        return assertInstanceOf(PictureResult.Read.class, result, result.toString())
                .pixels();
    }

    private static int[] reds(Pixels pixels) {
        return IntStream.range(0, pixels.width() * pixels.height())
                .map(i -> pixels.sample(i % pixels.width(), i / pixels.width(), 0))
                .toArray();
    }

    private static String at(Pixels pixels, int x, int y) {
        return pixels.sample(x, y, 0) + " " + pixels.sample(x, y, 1) + " " + pixels.sample(x, y, 2);
    }

    private static double difference(Pixels one, Pixels other) {
        long sum = 0;
        for (int i = 0; i < one.width() * one.height() * 3; i++) {
            int x = i / 3 % one.width();
            int y = i / 3 / one.width();
            sum += Math.abs(one.sample(x, y, i % 3) - other.sample(x, y, i % 3));
        }
        return sum / (one.width() * one.height() * 3.0);
    }

    @Test
    void greysOfAPngKeepTheirSamples() {
        BufferedImage grey = Drawings.grey(33, 20, 1);
        assertEquals(Pixels.from(grey), read(Drawings.png(grey)));
    }

    @Test
    void coloursOfAPngKeepTheirSamples() {
        BufferedImage colours = Drawings.colours(33, 20, 2);
        assertEquals(Pixels.from(colours), read(Drawings.png(colours)));
    }

    @Test
    void aPaletteBecomesItsColours() {
        byte[] red = {10, 40};
        byte[] green = {20, 50};
        byte[] blue = {30, 60};
        IndexColorModel palette = new IndexColorModel(8, 2, red, green, blue);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        Pixels pixels = read(Drawings.png(image));
        assertEquals("10 20 30", at(pixels, 0, 0));
        assertEquals("40 50 60", at(pixels, 1, 0));
    }

    @Test
    void oneBitIsBlackOrWhite() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setSample(1, 0, 0, 1);
        Pixels pixels = read(Drawings.png(image));
        assertEquals("0 0 0", at(pixels, 0, 0));
        assertEquals("255 255 255", at(pixels, 1, 0));
    }

    @Test
    void deepGreysAreStretchedOverTheirOwnRange() {
        int[] samples = IntStream.range(0, 256).map(i -> 1000 + i).toArray();
        Pixels pixels = read(Drawings.png(Drawings.of(16, 16, 1, samples)));
        assertTrue(Arrays.equals(IntStream.range(0, 256).toArray(), reds(pixels)));
    }

    @Test
    void deepGreysOfTheWholeRangeLoseNothingBeforeTheLastStep() {
        Pixels pixels = read(Drawings.png(Drawings.of(4, 16, 1, 0, 128, 129, 65535)));
        assertTrue(Arrays.equals(new int[] {0, 0, 1, 255}, reds(pixels)));
    }

    @Test
    void deepGreysWithoutARangeKeepTheirBrightness() {
        Pixels pixels = read(Drawings.png(Drawings.of(2, 16, 1, 0x8080, 0x8080)));
        assertTrue(Arrays.equals(new int[] {0x80, 0x80}, reds(pixels)));
    }

    @Test
    void twelveBitsInSixteenAreNotNearlyBlack() {
        int[] samples = IntStream.range(0, 4096).toArray();
        int[] shown = reds(read(Drawings.png(Drawings.of(64, 16, 1, samples))));
        assertEquals(0, shown[0]);
        assertEquals(128, shown[2048]);
        assertEquals(255, shown[4095]);
    }

    @Test
    void aFewStrayGreysDoNotDarkenTheRest() {
        int[] samples = IntStream.range(0, 4096).map(i -> i == 77 ? 0xFFFF : i).toArray();
        int[] shown = reds(read(Drawings.png(Drawings.of(64, 16, 1, samples))));
        assertEquals(255, shown[77]);
        assertEquals(128, shown[2048]);
        assertEquals(0, shown[0]);
    }

    @Test
    void deepColoursAreScaled() {
        Pixels pixels = read(Drawings.png(Drawings.of(1, 16, 3, 0, 0x8080, 0xFFFF)));
        assertEquals("0 128 255", at(pixels, 0, 0));
    }

    @Test
    void transparencyLiesOverBlack() {
        Pixels colours = read(Drawings.png(Drawings.of(2, 8, 4, 200, 100, 50, 255, 200, 100, 50, 51)));
        assertEquals("200 100 50", at(colours, 0, 0));
        assertEquals("40 20 10", at(colours, 1, 0));
        Pixels deep = read(Drawings.png(Drawings.of(1, 16, 4, 0xFFFF, 0x8080, 0, 0x8080)));
        assertEquals("128 64 0", at(deep, 0, 0));
        Pixels greys = read(Drawings.png(Drawings.of(2, 8, 2, 200, 255, 200, 51)));
        assertEquals("200 200 200", at(greys, 0, 0));
        assertEquals("40 40 40", at(greys, 1, 0));
    }

    @Test
    void aTransparentPaletteLiesOverBlack() {
        byte[] level = {100, 100};
        byte[] alpha = {(byte) 255, 51};
        IndexColorModel palette = new IndexColorModel(8, 2, level, level, level, alpha);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        Pixels pixels = read(Drawings.png(image));
        assertEquals("100 100 100", at(pixels, 0, 0));
        assertEquals("20 20 20", at(pixels, 1, 0));
    }

    /** Ink in three strengths, one after another, on nothing; what no ink hides is white underneath. */
    private static BufferedImage blackInk(int bits, int bands, boolean dot) {
        int side = 40;
        int deepest = (1 << bits) - 1;
        int[] samples = new int[side * side * bands];
        for (int i = 0; i < side * side; i++) {
            int colour = i % 3 == 2 || (dot && i == 1) ? deepest : 0;
            Arrays.fill(samples, i * bands, i * bands + bands - 1, colour);
            samples[i * bands + bands - 1] = deepest / 255 * new int[] {255, 128, 0}[i % 3];
        }
        return Drawings.of(side, bits, bands, samples);
    }

    @ParameterizedTest
    @CsvSource({"8, 2", "8, 4", "16, 2", "16, 4"})
    void blackInkOnTransparencyLiesOverWhite(int bits, int bands) {
        int[] plain = reds(read(Drawings.png(blackInk(bits, bands, false))));
        assertTrue(Arrays.equals(new int[] {0, 127, 255, 0, 127, 255}, Arrays.copyOf(plain, 6)));
        int[] dotted = reds(read(Drawings.png(blackInk(bits, bands, true))));
        assertTrue(Arrays.equals(new int[] {0, 255, 255, 0, 127, 255}, Arrays.copyOf(dotted, 6)));
    }

    @Test
    void blackInkOfATransparentPaletteLiesOverWhite() {
        byte[] level = {0, 0, 0};
        byte[] alpha = {(byte) 255, (byte) 128, 0};
        IndexColorModel palette = new IndexColorModel(8, 3, level, level, level, alpha);
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 1, 2});
        assertTrue(Arrays.equals(new int[] {0, 127, 255}, reds(read(Drawings.png(image)))));
    }

    @Test
    void blackInkOnAColourThatIsCalledTransparentLiesOverWhite() {
        byte[] grey = Drawings.png(Drawings.of(3, 8, 1, 0, 255, 0));
        assertTrue(Arrays.equals(new int[] {0, 255, 0}, reds(read(Drawings.withChunk(grey, "tRNS", new byte[] {
            0, (byte) 255
        })))));
        byte[] colours = Drawings.png(Drawings.of(2, 8, 3, 0, 0, 0, 200, 100, 50));
        byte[] trns = {0, (byte) 200, 0, 100, 0, 50};
        assertTrue(Arrays.equals(new int[] {0, 255}, reds(read(Drawings.withChunk(colours, "tRNS", trns)))));
    }

    @Test
    void whatIsSeenOverBlackStaysThere() {
        Pixels sparse = read(Drawings.png(Drawings.of(3, 8, 4, 9, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 0)));
        assertEquals("9 0 0", at(sparse, 0, 0));
        assertEquals("0 0 0", at(sparse, 2, 0));
        Pixels dark = read(Drawings.png(Drawings.of(2, 8, 4, 3, 4, 5, 255, 1, 2, 3, 255)));
        assertEquals("3 4 5", at(dark, 0, 0));
        for (int bits : new int[] {8, 16}) {
            Pixels nothing = read(Drawings.png(Drawings.of(2, bits, 2, 7, 0, 9, 0)));
            assertEquals("0 0 0", at(nothing, 0, 0), "white would show no more");
        }
    }

    @Test
    void aJpegLooksLikeWhatWasDrawn() {
        BufferedImage orange = Drawings.plain(64, 48, 0xFF8000);
        assertTrue(difference(Pixels.from(orange), read(Drawings.jpeg(orange))) < 2);
    }

    @Test
    void aGreyJpegIsNotBrightened() {
        BufferedImage grey = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = grey.getRaster();
        raster.setPixels(
                0, 0, 64, 48, IntStream.range(0, 64 * 48).map(i -> i % 64 * 4).toArray());
        assertTrue(difference(Pixels.from(grey), read(Drawings.jpeg(grey))) < 2);
    }

    /** Java writes four bands without any marker of Adobe's: ink stands as ink. */
    @Test
    void fourInksBecomeColours() {
        int[] inks = IntStream.range(0, 16 * 16)
                .flatMap(i -> IntStream.of(255, 0, 128, 51))
                .toArray();
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        raster.setPixels(0, 0, 16, 16, inks);
        byte[] plain = Drawings.jpeg(raster);
        assertEquals("0 204 102", at(read(plain), 8, 8));
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        assertEquals("51 0 26", at(read(Drawings.withSegment(plain, 0xEE, adobe)), 8, 8));
    }

    @Test
    void brokenMetadataIsNobodysConcern() {
        byte[] png = Drawings.png(Drawings.grey(8, 8, 4));
        for (String type : new String[] {"iCCP", "tEXt", "zTXt", "iTXt", "pHYs", "sPLT", "eXIf"}) {
            assertEquals(read(png), read(Drawings.withChunk(png, type, new byte[] {1, 2, 3})), type);
        }
        byte[] jpeg = Drawings.jpeg(Drawings.grey(8, 8, 4));
        for (int marker = 0xE1; marker <= 0xEF; marker++) {
            assertEquals(read(jpeg), read(Drawings.withSegment(jpeg, marker, new byte[] {1, 2, 3})), "APP " + marker);
        }
    }

    /** The picture stands as 2 wide and 3 high with samples 1 to 6; the expected ones are those of EXIF's figure. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 1 2 3 4 5 6",
        "2, 2, 2 1 4 3 6 5",
        "3, 2, 6 5 4 3 2 1",
        "4, 2, 5 6 3 4 1 2",
        "5, 3, 1 3 5 2 4 6",
        "6, 3, 5 3 1 6 4 2",
        "7, 3, 6 4 2 5 3 1",
        "8, 3, 2 4 6 1 3 5",
        "9, 2, 1 2 3 4 5 6"
    })
    void aPictureIsTurnedUpright(int orientation, int width, String samples) {
        byte[] png = Drawings.png(Drawings.of(2, 8, 1, 1, 2, 3, 4, 5, 6));
        Pixels pixels = read(Drawings.withChunk(png, "eXIf", Drawings.exif(orientation)));
        assertEquals(width, pixels.width());
        assertEquals(
                samples,
                String.join(
                        " ",
                        Arrays.stream(reds(pixels)).mapToObj(String::valueOf).toList()));
    }

    /** Programs write what is due as a SHORT in other whole numbers, too. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "4, 4", "6, 1", "7, 1", "8, 2", "9, 4", "13, 4"})
    void anyWholeNumberSaysHowAPictureIsTurned(int type, int length) {
        byte[] png = Drawings.png(Drawings.of(2, 8, 1, 1, 2, 3, 4, 5, 6));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (int orientation = -1; orientation <= 9; orientation++) {
                Pixels expected = read(Drawings.withChunk(png, "eXIf", Drawings.exif(orientation)));
                byte[] exif = Drawings.exif(order, type, length, orientation);
                String which = order + " " + orientation;
                assertEquals(expected, read(Drawings.withChunk(png, "eXIf", exif)), which);
                assertEquals(orientation >= 5 && orientation <= 8 ? 3 : 2, expected.width(), which);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "5, 4", "10, 4", "11, 4", "12, 4", "14, 4", "0, 2"})
    void whatIsNoWholeNumberTurnsNothing(int type, int length) {
        byte[] png = Drawings.png(Drawings.of(2, 8, 1, 1, 2, 3, 4, 5, 6));
        byte[] exif = Drawings.exif(ByteOrder.BIG_ENDIAN, type, length, 6);
        assertEquals(read(png), read(Drawings.withChunk(png, "eXIf", exif)));
    }

    @Test
    void aJpegIsTurnedUprightToo() {
        byte[] jpeg = Drawings.jpeg(Drawings.plain(48, 32, 0x808080));
        byte[] exif = Drawings.joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), Drawings.exif(6));
        Pixels pixels = read(Drawings.withSegment(jpeg, 0xE1, exif));
        assertEquals(32, pixels.width());
        assertEquals(48, pixels.height());
    }
}
