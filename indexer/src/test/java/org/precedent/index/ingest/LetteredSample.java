package org.precedent.index.ingest;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** DICOM files with a name in the upper half of their pixels, at the highest value, and slowly brighter below. */
final class LetteredSample {
    static final int SIDE = 128;
    private static final int GROUND = 60;
    private static final int HALF = SIDE / 2;

    private LetteredSample() {}

    /** A capture, of which letters are looked for. */
    static byte[] capture(String study) {
        return file(sample(study, "OT"));
    }

    /** An ultrasound whose region is the lower half, without letters. */
    static byte[] outsideOfItsRegion(String study) {
        return file(sample(study, "US").region(HALF, SIDE - 1, SIDE - 1));
    }

    private static DicomSample sample(String study, String modality) {
        return new DicomSample(study, study + ".1", 1)
                .text(0x0008_0060, "CS", modality)
                .text(0x0028_1050, "DS", "127.5")
                .text(0x0028_1051, "DS", "255")
                .number(0x0028_0010, SIDE)
                .number(0x0028_0011, SIDE);
    }

    private static byte[] file(DicomSample sample) {
        return sample.file(DicomSample.EXPLICIT_LITTLE_ENDIAN, pixels(), false);
    }

    private static byte[] pixels() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.setColor(Color.WHITE);
        graphics.drawString("ZEBEDEE^Q", 20, HALF - 14);
        graphics.dispose();
        int[] greys = image.getRaster().getSamples(0, 0, SIDE, SIDE, 0, (int[]) null);
        byte[] pixels = new byte[greys.length];
        for (int i = 0; i < pixels.length; i++) {
            int ground = GROUND + Math.max(0, i / SIDE - HALF) / 2;
            pixels[i] = (byte) Math.max(ground, greys[i]);
        }
        return pixels;
    }
}
