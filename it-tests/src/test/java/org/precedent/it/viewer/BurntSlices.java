package org.precedent.it.viewer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Stacks of slices into each of which its number is burnt, from 1: ten bars in the upper left, the least bit first,
 * white for 1; {@code it-tests/browser/slices/watch.mjs} reads them.
 */
public final class BurntSlices {
    /** What the source calls the study of the CT. */
    public static final String STUDY = "1.2.826.0.1.3680043.8.498.78";

    /** What the source calls the study of the pictures. */
    public static final String PICTURES = "burnt";

    private static final int SIDE = 512;
    private static final int BARS = 10;
    private static final int EDGE = 8;
    private static final int BAR = 32;
    private static final int STRIDE = 40;
    private static final CtFile.Look LOOK = new CtFile.Look(SIDE, SIDE, "MONOCHROME2", 16, true, "1", "-1024");

    private final int count;

    /** @param count of the slices of each stack, at most 1023 */
    public BurntSlices(int count) {
        this.count = count;
    }

    /** Writes a CT. */
    public void writeCt(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= count; number++) {
            ByteBuffer samples = ByteBuffer.allocate(2 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                samples.putShort((short) (grey(number, pixel % SIDE, pixel / SIDE) * 10));
            }
            byte[] file = new CtFile(STUDY, STUDY + ".1", number, LOOK).plain(samples.array());
            Files.write(folder.resolve(number + ".dcm"), file);
        }
    }

    /** Writes pictures, with the manifest that makes them one case. */
    public Path writePictures(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder manifest = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                int x = pixel % SIDE;
                int y = pixel / SIDE;
                image.getRaster().setSample(x, y, 0, grey(number, x, y));
            }
            String name = number + ".png";
            ImageIO.write(image, "png", folder.resolve(name).toFile());
            manifest.append("{\"id\":\"%s-%04d\",\"study_id\":\"%s\",\"modality\":\"CT\",\"file\":\"%s\"}%n"
                    .formatted(PICTURES, number, PICTURES, name));
        }
        return Files.writeString(folder.resolve("manifest.jsonl"), manifest);
    }

    private static int grey(int number, int x, int y) {
        int bar = (x - EDGE) / STRIDE;
        boolean inBar = x >= EDGE && y >= EDGE && y < EDGE + BAR && bar < BARS && (x - EDGE) % STRIDE < BAR;
        if (inBar) {
            return ((number >> bar) & 1) * 255;
        }
        return (x + y + 3 * number) / 6 % 200;
    }
}
