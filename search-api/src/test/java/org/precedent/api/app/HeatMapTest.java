package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Pixels;

class HeatMapTest {
    private static final int GREY = 0x808080;

    @Test
    void theLeastIsClearAndTheGreatestGlows() {
        BufferedImage picture = new HeatMap(2, 2, new double[] {0.1, 0.1, 0.1, 0.3}).over(grey(40, 20));

        assertEquals(40, picture.getWidth());
        assertEquals(20, picture.getHeight());
        assertEquals(GREY, picture.getRGB(0, 0) & 0xFFFFFF);
        int warm = picture.getRGB(39, 19);
        assertTrue(((warm >> 16) & 0xFF) > 200, Integer.toHexString(warm));
    }

    @Test
    void rowsRunDownAndColumnsAcross() {
        BufferedImage picture = new HeatMap(2, 3, new double[] {0, 0, 1, 0, 0, 0}).over(grey(30, 20));

        assertTrue((picture.getRGB(29, 0) & 0xFFFFFF) != GREY);
        assertEquals(GREY, picture.getRGB(29, 19) & 0xFFFFFF);
        assertEquals(GREY, picture.getRGB(0, 0) & 0xFFFFFF);
    }

    @Test
    void equalValuesLeaveTheImageAsItIs() {
        BufferedImage picture = new HeatMap(1, 2, new double[] {0.5, 0.5}).over(grey(4, 4));

        assertEquals(GREY, picture.getRGB(0, 0) & 0xFFFFFF);
        assertEquals(GREY, picture.getRGB(3, 3) & 0xFFFFFF);
    }

    @Test
    void aLargeImageIsDrawnSmaller() {
        BufferedImage picture = new HeatMap(1, 1, new double[] {1}).over(grey(3 * HeatMap.MAX_SIDE, 2));

        assertEquals(HeatMap.MAX_SIDE, picture.getWidth());
        assertEquals(1, picture.getHeight());
    }

    @Test
    void aGridOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeatMap(2, 2, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new HeatMap(0, 0, new double[0]));
    }

    private static Pixels grey(int width, int height) {
        byte[] samples = new byte[width * height];
        Arrays.fill(samples, (byte) 0x80);
        return Pixels.ofGrey(width, height, samples);
    }
}
