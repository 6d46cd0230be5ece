package org.precedent.index.burned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Pixels;

/** Text and what is none. How often each is found is measured on many images in the integration tests. */
final class TextRegionsTest {
    private static final int SIDE = 256;

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    /** Tells what the test works, whatever else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static BufferedImage image(Color ground) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.dispose();
        return image;
    }

    private static void write(BufferedImage image, String text, int size, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(colour);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        graphics.drawString(text, 30, 100);
        graphics.dispose();
    }

    private static List<Rectangle> regions(BufferedImage image) {
        return TextRegions.in(Pixels.from(image));
    }

    private static boolean covers(List<Rectangle> regions, Rectangle box) {
        return regions.stream().reduce(Rectangle::union).orElse(new Rectangle()).contains(box);
    }

    private static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                turned.setRGB(SIDE - 1 - y, x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    @ParameterizedTest
    @ValueSource(strings = {"MUELLER^ANNA", "Mueller, Anna", "4711-0815", "1956-03-12", "Иванов", "Παπαδόπουλος"})
    void aNameOrANumberIsFound(String text) {
        BufferedImage image = image(Color.BLACK);
        write(image, text, 14, Color.WHITE);
        assertTrue(covers(regions(image), new Rectangle(32, 90, 40, 9)), () -> "not found: " + text);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 16, 24, 34})
    void lettersOfAnySizeAreFound(int size) {
        BufferedImage image = image(Color.DARK_GRAY);
        write(image, "Anna 1956", size, Color.LIGHT_GRAY);
        assertTrue(covers(regions(image), new Rectangle(32, 101 - size / 2, 4 * size, size / 2 - 2)));
    }

    @Test
    void darkTextOnAPageIsFound() {
        BufferedImage image = image(Color.WHITE);
        write(image, "Mueller, Anna", 13, Color.BLACK);
        assertTrue(covers(regions(image), new Rectangle(32, 91, 70, 9)));
    }

    @Test
    void textThatDiffersInColourAloneIsFound() {
        BufferedImage image = image(new Color(128, 128, 128));
        write(image, "Mueller, Anna", 13, new Color(255, 64, 128));
        assertTrue(covers(regions(image), new Rectangle(32, 91, 70, 9)));
    }

    @Test
    void textFromTopToBottomIsFound() {
        BufferedImage image = image(Color.BLACK);
        write(image, "Mueller, Anna", 13, Color.WHITE);
        Rectangle box = new Rectangle(SIDE - 100, 32, 9, 70);
        assertTrue(covers(regions(turned(image)), box));
    }

    @Test
    void anImageOfOneColourHasNone() {
        assertEquals(List.of(), regions(image(Color.BLACK)));
        assertEquals(List.of(), regions(image(Color.GRAY)));
    }

    @Test
    void aPlaneIsLeftAsItIs() {
        byte[] greys = new byte[SIDE * SIDE];
        new Random(1).nextBytes(greys);
        GreyPlane plane = GreyPlane.of(SIDE, SIDE, greys);
        TextRegions.in(plane);
        assertEquals(greys[5 * SIDE + 3] & 0xFF, plane.grey(3, 5));
    }

    @Test
    void anEdgeACircleAndARulerAreNoText() {
        BufferedImage image = image(Color.BLACK);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, SIDE / 3, SIDE);
        graphics.setColor(Color.WHITE);
        graphics.drawOval(120, 120, 90, 90);
        for (int x = 10; x < SIDE - 10; x += 8) {
            graphics.drawLine(x, 30, x, 36);
        }
        graphics.dispose();
        assertEquals(List.of(), regions(image));
    }

    @Test
    void textBesideTheSeamOfPartsIsFound() {
        BufferedImage image = new BufferedImage(3000, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        graphics.drawString("Mueller, Anna 1956-03-12", 1400, 150);
        graphics.dispose();
        assertTrue(covers(regions(image), new Rectangle(1402, 137, 220, 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks", "dots", "noise", "stripes"})
    void hostileImagesTakeNoLonger(String kind) {
        int side = 2048;
        byte[] greys = new byte[side * side];
        Random random = new Random(2);
        for (int i = 0; i < greys.length; i++) {
            int x = i % side;
            int y = i / side;
            greys[i] = (byte)
                    switch (kind) {
                        case "checks" -> (x + y) % 2 * 255;
                        case "dots" -> x % 5 < 3 && y % 7 < 5 ? 255 : 0;
                        case "noise" -> random.nextInt(256);
                        default -> x % 4 < 2 && y % 9 < 7 ? 255 : 0;
                    };
        }
        GreyPlane plane = GreyPlane.of(side, side, greys);
        long start = THREADS.getCurrentThreadCpuTime();
        List<Rectangle> regions = TextRegions.in(plane);
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        assertTrue(took.compareTo(AT_MOST) < 0, () -> kind + " took " + took + ", " + regions.size() + " regions");
    }
}
