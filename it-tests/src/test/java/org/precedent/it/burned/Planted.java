package org.precedent.it.burned;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/**
 * A picture with a text drawn into it, such that a person can read it.
 *
 * @param box around the text
 * @param style in words, for counting
 */
record Planted(BufferedImage image, Rectangle box, String style) {
    private static final int[] COLOURS = {0xFFFF00, 0x00FFFF, 0x00FF00, 0xFF8000, 0xFF4040, 0x6080FF, 0xFF00FF};
    private static final int LEAST_CONTRAST = 25;

    /** JPEG takes the edges of letters away: what is to be read after it must have been stronger. */
    private static final int LEAST_BEFORE_JPEG = 40;

    /** Draws a text somewhere on a picture; null where it does not fit or could not be read. */
    static @Nullable Planted on(BufferedImage ground, Random random) {
        int smaller = random.nextInt(8) == 0 ? 2 : 1;
        BufferedImage image = smaller == 1 ? ground : scaled(ground, 1.0 / smaller);
        int tallest = Math.min(64, ground.getHeight() / 8) / smaller;
        int cap = (int) Math.round(7 * Math.pow(Math.max(1, tallest / 7.0), Math.pow(random.nextDouble(), 1.5)));
        String kind;
        Stencil stencil;
        int letters = random.nextInt(10);
        if (letters < 6) {
            stencil = Stencil.drawn(Strings.any(random), cap, random);
            kind = "font";
        } else if (letters < 9) {
            stencil = Stencil.ofBits(Strings.any(random), cap, random);
            kind = "bits";
        } else {
            stencil = Stencil.ofSquares(4 + random.nextInt(5), cap, random);
            kind = "squares";
        }
        int turns = random.nextInt(10);
        for (int i = 0; i < (turns < 7 ? 0 : turns - 6); i++) {
            stencil = stencil.turned();
        }
        int roomX = image.getWidth() - stencil.width() - 4;
        int roomY = image.getHeight() - stencil.height() - 4;
        if (roomX < 1 || roomY < 1) {
            return null;
        }
        int left = 2 + random.nextInt(roomX);
        int top = 2 + random.nextInt(roomY);
        Rectangle box = new Rectangle(left, top, stencil.width(), stencil.height());
        boolean jpeg = random.nextInt(3) == 0;
        int contrast = jpeg ? LEAST_BEFORE_JPEG : LEAST_CONTRAST;
        String colour = coloured(image, stencil, box, cap, contrast, random);
        if (colour == null) {
            return null;
        }
        if (smaller > 1) {
            image = scaled(image, smaller);
            box = new Rectangle(box.x * smaller, box.y * smaller, box.width * smaller, box.height * smaller);
        }
        String style = kind + (turns < 7 ? "" : " turned") + " " + colour + (smaller > 1 ? " upscaled" : "")
                + (jpeg ? " jpeg" : "") + " cap" + (cap * smaller < 10 ? "S" : cap * smaller < 20 ? "M" : "L");
        return new Planted(jpeg ? jpeg(image, 0.4f + random.nextFloat() / 2) : image, box, style);
    }

    /** Chooses a colour that can be read and draws; null where there is none. */
    private static @Nullable String coloured(
            BufferedImage image, Stencil stencil, Rectangle box, int cap, int contrast, Random random) {
        int way = random.nextInt(10);
        Rectangle around = new Rectangle(box.x - cap, box.y - cap, box.width + 2 * cap, box.height + 2 * cap)
                .intersection(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
        if (way < 3) {
            int field = random.nextInt(4) == 0 ? 0xFFFFFF : 0;
            fill(image, way == 0 ? around : new Rectangle(0, around.y, image.getWidth(), around.height), field);
            int grey = contrast + (int) (Math.sqrt(random.nextDouble()) * (255 - contrast));
            int level = field == 0 ? grey : 255 - grey;
            draw(image, stencil, box, level * 0x010101, -1);
            return field == 0 ? "border" : "whiteborder";
        }
        double[] below = moments(image, around);
        double needed = contrast + 2.5 * below[1];
        if (way == 3 || way == 4) {
            int rgb = COLOURS[random.nextInt(COLOURS.length)];
            double bright = 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            if (bright - below[0] < needed) {
                return null;
            }
            draw(image, stencil, box, rgb, -1);
            return "colour";
        }
        if (way == 5) {
            boolean light = random.nextBoolean();
            draw(image, stencil, box, light ? 0xFFFFFF : 0, light ? 0 : 0xFFFFFF);
            return "outlined";
        }
        if (way == 6) {
            if (255 - below[0] < needed) {
                return null;
            }
            draw(image, stencil, box, 0xFFFFFF, -1);
            return "fullscale";
        }
        double more = needed + random.nextDouble() * random.nextDouble() * 150;
        boolean up = random.nextBoolean();
        double level = below[0] + (up ? more : -more);
        if (level < 0 || level > 255) {
            level = below[0] + (up ? -more : more);
        }
        if (level < 0 || level > 255) {
            return null;
        }
        draw(image, stencil, box, ((int) level) * 0x010101, -1);
        return level > below[0] ? "brighter" : "darker";
    }

    private static void fill(BufferedImage image, Rectangle where, int rgb) {
        for (int y = where.y; y < where.y + where.height; y++) {
            for (int x = where.x; x < where.x + where.width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
    }

    private static double[] moments(BufferedImage image, Rectangle where) {
        double sum = 0;
        double squares = 0;
        for (int y = where.y; y < where.y + where.height; y++) {
            for (int x = where.x; x < where.x + where.width; x++) {
                int rgb = image.getRGB(x, y);
                double grey = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3.0;
                sum += grey;
                squares += grey * grey;
            }
        }
        double count = (double) where.width * where.height;
        double mean = sum / count;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / count - mean * mean))};
    }

    private static void draw(BufferedImage image, Stencil stencil, Rectangle box, int rgb, int outline) {
        for (int y = -1; y <= box.height; y++) {
            for (int x = -1; x <= box.width; x++) {
                if (outline >= 0) {
                    mix(image, box.x + x, box.y + y, outline, stencil.around(x, y));
                }
                mix(image, box.x + x, box.y + y, rgb, stencil.at(x, y));
            }
        }
    }

    private static void mix(BufferedImage image, int x, int y, int rgb, int cover) {
        int below = image.getRGB(x, y);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = below >> shift & 0xFF;
            int to = rgb >> shift & 0xFF;
            mixed |= (from + (to - from) * cover / 255) << shift;
        }
        image.setRGB(x, y, mixed);
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) (image.getWidth() * factor);
        int height = (int) (image.getHeight() * factor);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static BufferedImage jpeg(BufferedImage image, float quality) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
            stream.flush();
            return rgb(ImageIO.read(new ByteArrayInputStream(out.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage rgb(BufferedImage image) {
        BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.getGraphics().drawImage(image, 0, 0, null);
        return rgb;
    }
}
