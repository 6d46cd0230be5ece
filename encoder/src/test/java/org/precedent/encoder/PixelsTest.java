package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PixelsTest {

    private static final byte[] TWO_PIXELS = {1, 2, 3, (byte) 200, (byte) 201, (byte) 202};

    @Test
    void samplesComeBackAsTheyWereGiven() {
        Pixels pixels = Pixels.of(2, 1, TWO_PIXELS);
        assertEquals(1, pixels.sample(0, 0, 0));
        assertEquals(3, pixels.sample(0, 0, 2));
        assertEquals(201, pixels.sample(1, 0, 1));
    }

    @Test
    void theGivenArrayMayChangeAfterwards() {
        byte[] rgb = TWO_PIXELS.clone();
        Pixels pixels = Pixels.of(2, 1, rgb);
        rgb[0] = 99;
        assertEquals(1, pixels.sample(0, 0, 0));
    }

    @Test
    void equalContentIsEqualAndHasOneName() {
        assertEquals(Pixels.of(2, 1, TWO_PIXELS), Pixels.of(2, 1, TWO_PIXELS));
        assertEquals(
                Pixels.of(2, 1, TWO_PIXELS).hashCode(),
                Pixels.of(2, 1, TWO_PIXELS).hashCode());
        assertEquals(
                Pixels.of(2, 1, TWO_PIXELS).sha256(),
                Pixels.of(2, 1, TWO_PIXELS).sha256());
    }

    @Test
    void theSameSamplesInAnotherShapeAreAnotherImage() {
        assertNotEquals(Pixels.of(2, 1, TWO_PIXELS), Pixels.of(1, 2, TWO_PIXELS));
        assertNotEquals(
                Pixels.of(2, 1, TWO_PIXELS).sha256(),
                Pixels.of(1, 2, TWO_PIXELS).sha256());
    }

    @Test
    void anImageSurvivesTheWayThroughAwt() {
        Pixels pixels = EncoderContract.noise(13, 7, 1);
        assertEquals(pixels, Pixels.from(pixels.toBufferedImage()));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_3BYTE_BGR
            })
    void everyLayoutOfColourGivesTheSameSamples(int type) {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.setRGB(2, 1, new Color(10, 128, 250).getRGB());
        Pixels pixels = Pixels.from(image);
        assertEquals(10, pixels.sample(2, 1, 0));
        assertEquals(128, pixels.sample(2, 1, 1));
        assertEquals(250, pixels.sample(2, 1, 2));
    }

    @Test
    void greyStaysAsItIsStored() {
        BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        byte[] grey = new byte[256];
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 0, x);
            grey[x] = (byte) x;
        }
        assertEquals(Pixels.ofGrey(256, 1, grey), Pixels.from(image));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "65535, 255", "32768, 128", "128, 0", "129, 1"})
    void sixteenBitGreyIsScaledToEight(int stored, int expected) {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, stored);
        assertEquals(expected, Pixels.from(image).sample(0, 0, 1));
    }

    @Test
    void greyWithAlphaLosesOnlyItsAlpha() {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 2, null);
        raster.setPixel(0, 0, new int[] {77, 3});
        assertEquals(
                Pixels.ofGrey(1, 1, new byte[] {77}), Pixels.from(new BufferedImage(colours, raster, false, null)));
    }

    @Test
    void aBlackAndWhiteImageIsRead() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, Color.WHITE.getRGB());
        assertEquals(Pixels.ofGrey(2, 1, new byte[] {0, -1}), Pixels.from(image));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, 3", "8193, 8192", "2147483647, 2147483647"})
    void aSizeThatIsNoImageIsRefusedWithItsNumbers(int width, int height) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Pixels.of(width, height, new byte[3]));
        assertEquals(true, String.valueOf(e.getMessage()).contains(width + " x " + height));
    }

    @Test
    void aWrongNumberOfSamplesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pixels.of(2, 2, TWO_PIXELS));
        assertThrows(IllegalArgumentException.class, () -> Pixels.ofGrey(2, 2, new byte[5]));
    }

    @Test
    void aRowIsCopiedWhole() {
        Pixels pixels = Pixels.of(1, 2, TWO_PIXELS);
        byte[] row = new byte[3];
        pixels.row(1, row);
        assertArrayEquals(new byte[] {(byte) 200, (byte) 201, (byte) 202}, row);
        row[0] = 0;
        assertEquals(200, pixels.sample(0, 1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> pixels.row(2, row));
        assertThrows(IndexOutOfBoundsException.class, () -> pixels.row(-1, row));
        assertThrows(IndexOutOfBoundsException.class, () -> pixels.row(0, new byte[2]));
    }

    @Test
    void aSampleOutsideTheImageIsRefused() {
        Pixels pixels = Pixels.of(2, 1, TWO_PIXELS);
        assertThrows(IndexOutOfBoundsException.class, () -> pixels.sample(2, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> pixels.sample(0, 0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> pixels.sample(0, -1, 0));
    }
}
