package org.precedent.it.burned;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.Random;

/** The shape of a drawn text: how much of each pixel it covers, from 0 to 255, cut to what is drawn. */
final class Stencil {
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
    private static final String[] FAMILIES = {Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED};
    private static final int INK = 64;

    private final int width;
    private final int height;
    private final int[] cover;

    /** @param cover row by row */
    private Stencil(int width, int height, int[] cover) {
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** A text of letters so high, in a font of the JDK. */
    static Stencil drawn(String text, int capHeight, Random random) {
        String family = FAMILIES[random.nextInt(FAMILIES.length)];
        int style = switch (random.nextInt(6)) {
            case 0, 1 -> Font.BOLD;
            case 2 -> Font.ITALIC;
            default -> Font.PLAIN;
        };
        return drawn(text, new Font(family, style, 1), capHeight, true);
    }

    /** Letters of whole pixels, as the fonts of old devices, made larger without smoothing. */
    static Stencil ofBits(String text, int capHeight, Random random) {
        int times = Math.max(1, capHeight / (7 + random.nextInt(3)));
        String family = FAMILIES[random.nextInt(2) * 2];
        int style = random.nextInt(3) == 0 ? Font.BOLD : Font.PLAIN;
        return drawn(text, new Font(family, style, 1), Math.max(7, capHeight / times), false)
                .times(times);
    }

    private static Stencil drawn(String text, Font font, int capHeight, boolean smooth) {
        double cap = font.deriveFont(100f)
                .createGlyphVector(PLAIN, "H")
                .getVisualBounds()
                .getHeight();
        Font sized = font.deriveFont((float) (100 * capHeight / cap));
        TextLayout layout = new TextLayout(text, sized, PLAIN);
        int width = (int) layout.getAdvance() + 4 * capHeight;
        BufferedImage image = new BufferedImage(width, 4 * capHeight, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setFont(sized);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING,
                smooth ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        graphics.drawString(text, 2 * capHeight, 5 * capHeight / 2);
        graphics.dispose();
        return cut(image);
    }

    /** Signs of strokes in squares, as Chinese, Japanese and Korean ones, for the JDK need have no font of these. */
    static Stencil ofSquares(int signs, int capHeight, Random random) {
        int side = Math.max(10, capHeight * 5 / 4);
        BufferedImage image = new BufferedImage((signs + 2) * side * 5 / 4, 3 * side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        Ground.smooth(graphics);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(Math.max(1f, side / 12f)));
        for (int sign = 0; sign < signs; sign++) {
            square(graphics, side * 5 / 4 * (sign + 1), side, side, random);
        }
        graphics.dispose();
        return cut(image);
    }

    private static void square(Graphics2D graphics, int left, int top, int side, Random random) {
        int across = 2 + random.nextInt(3);
        for (int i = 0; i < across; i++) {
            int y = top + (int) (side * (i + 0.5 * random.nextDouble()) / across);
            int inset = random.nextInt(1 + side / 4);
            graphics.drawLine(left + inset, y, left + side - 1 - random.nextInt(1 + side / 4), y);
        }
        int down = 1 + random.nextInt(2);
        for (int i = 0; i < down; i++) {
            int x = left + (int) (side * (i + 0.2 + 0.6 * random.nextDouble()) / down);
            graphics.drawLine(x, top + random.nextInt(1 + side / 4), x, top + side - 1);
        }
        if (random.nextBoolean()) {
            graphics.drawLine(left + side / 2, top + side / 2, left + random.nextInt(1 + side / 4), top + side - 1);
            graphics.drawLine(left + side / 2, top + side / 2, left + side - 1, top + side - 1);
        }
    }

    private static Stencil cut(BufferedImage image) {
        Rectangle ink = null;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) > INK) {
                    ink = ink == null ? new Rectangle(x, y, 1, 1) : ink.union(new Rectangle(x, y, 1, 1));
                }
            }
        }
        if (ink == null) {
            throw new IllegalArgumentException("nothing is drawn");
        }
        int[] cover = image.getRaster().getSamples(ink.x, ink.y, ink.width, ink.height, 0, (int[]) null);
        return new Stencil(ink.width, ink.height, cover);
    }

    Stencil times(int factor) {
        int[] larger = new int[cover.length * factor * factor];
        for (int y = 0; y < height * factor; y++) {
            for (int x = 0; x < width * factor; x++) {
                larger[y * width * factor + x] = cover[y / factor * width + x / factor];
            }
        }
        return new Stencil(width * factor, height * factor, larger);
    }

    /** Turned by a quarter to the right. */
    Stencil turned() {
        int[] turned = new int[cover.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + (height - 1 - y)] = cover[y * width + x];
            }
        }
        return new Stencil(/* width= */ height, /* height= */ width, turned);
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : cover[y * width + x];
    }

    /** The most that a pixel or one of its neighbours is covered: a stencil of the outline and all within. */
    int around(int x, int y) {
        int most = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                most = Math.max(most, at(x + dx, y + dy));
            }
        }
        return most;
    }
}
