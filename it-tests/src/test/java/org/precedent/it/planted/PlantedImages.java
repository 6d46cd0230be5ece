package org.precedent.it.planted;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * DICOM images with a word that nobody else has in every kind of value, in public and private elements, in sequences of
 * both, in overlays and curves, behind the pixels, in the file meta information, in the preamble, in the names of file
 * and folder, and, of the kinds that devices write on, in the pixels.
 */
public final class PlantedImages {
    private static final int SIDE = 256;
    private static final String ULTRASOUND = "1.2.840.10008.5.1.4.1.1.6.1";
    private static final String CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    private static final String RADIOGRAPH = "1.2.840.10008.5.1.4.1.1.1";

    /** A public element of each kind that no stored image needs, and is in no profile's list of what is kept. */
    private static final Map<Integer, String> PUBLIC = publicElements();

    private final Random random;
    private final List<String> words = new ArrayList<>();

    /** @param random gives the words */
    public PlantedImages(Random random) {
        this.random = random;
    }

    private static Map<Integer, String> publicElements() {
        Map<Integer, String> elements = new LinkedHashMap<>();
        elements.put(0x0008_0054, "AE");
        elements.put(0x0008_0050, "SH");
        elements.put(0x0008_0080, "LO");
        elements.put(0x0008_0081, "ST");
        elements.put(0x0008_0090, "PN");
        elements.put(0x0008_0119, "UC");
        elements.put(0x0008_1010, "SH");
        elements.put(0x0008_1048, "PN");
        elements.put(0x0008_1050, "PN");
        elements.put(0x0008_1070, "PN");
        elements.put(0x0008_1190, "UR");
        elements.put(0x0008_2111, "ST");
        elements.put(0x0010_0020, "LO");
        elements.put(0x0010_1000, "LO");
        elements.put(0x0010_1001, "PN");
        elements.put(0x0010_1040, "LO");
        elements.put(0x0010_2154, "SH");
        elements.put(0x0010_21B0, "LT");
        elements.put(0x0010_4000, "LT");
        elements.put(0x0018_1000, "LO");
        elements.put(0x0020_4000, "LT");
        elements.put(0x0032_1032, "PN");
        elements.put(0x0032_4000, "LT");
        elements.put(0x0038_0300, "LO");
        elements.put(0x0040_0006, "PN");
        elements.put(0x0040_1400, "LT");
        elements.put(0x0040_A160, "UT");
        elements.put(0x0042_0011, "OB");
        elements.put(0x0400_0310, "OB");
        elements.put(0x0400_0564, "LO");
        elements.put(0x0009_0010, "LO");
        return elements;
    }

    /** The words that must be nowhere. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** A word of ten letters that are no syllables of any language. */
    private String word() {
        StringBuilder word = new StringBuilder("qx");
        for (int i = 0; i < 8; i++) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(random.nextInt(20)));
        }
        words.add(word.toString());
        return word.toString();
    }

    /** The files, by their paths. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, planted(CT, "CT", 1).bytes(0x7FE0_0010, "OB", tissue()));
        put(files, planted(RADIOGRAPH, "CR", 2).bytes(0x7FE0_0010, "OB", tissue()));
        put(files, ultrasound());
        put(files, planted(CAPTURE, "SC", 4).bytes(0x7FE0_0010, "OB", written(SIDE / 2)));
        return files;
    }

    private void put(Map<String, byte[]> files, DicomFile file) {
        String folder = word();
        files.put(folder + "/" + word() + ".dcm", file.file());
    }

    /** Its name stands outside of the only region. */
    private DicomFile ultrasound() {
        DicomFile region = DicomFile.item()
                .bytes(0x0018_6018, "UL", little(0))
                .bytes(0x0018_601A, "UL", little(60))
                .bytes(0x0018_601C, "UL", little(SIDE - 1))
                .bytes(0x0018_601E, "UL", little(SIDE - 1));
        return planted(ULTRASOUND, "US", 3).sequence(0x0018_6011, region).bytes(0x7FE0_0010, "OB", written(30));
    }

    private static byte[] little(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), 0, 0};
    }

    private DicomFile planted(String sopClass, String modality, int number) {
        String study = "1.2.826.0.1.3680043.9.7133." + number;
        DicomFile file = DicomFile.of(sopClass, study + ".1.1")
                .text(0x0008_0060, "CS", modality)
                .text(0x0020_000D, "UI", study)
                .text(0x0020_000E, "UI", study + ".1")
                .text(0x0028_0004, "CS", "MONOCHROME2")
                .number(0x0028_0002, 1)
                .number(0x0028_0010, SIDE)
                .number(0x0028_0011, SIDE)
                .number(0x0028_0100, 8)
                .number(0x0028_0101, 8)
                .number(0x0028_0102, 7)
                .number(0x0028_0103, 0)
                .preamble("II*" + word() + " " + word())
                .meta(0x0002_0013, word())
                .meta(0x0002_0016, word());
        values(file);
        inPrivate(file);
        DicomFile deep = DicomFile.item();
        values(deep);
        file.sequence(0x0040_0275, deep);
        DicomFile hidden = DicomFile.item();
        inPrivate(hidden);
        file.sequence(0x0029_1010, hidden.sequence(0x0040_0555, inPrivate(DicomFile.item())));
        file.bytes(0x5000_3000, "OW", bytes(word()));
        file.bytes(0x6000_3000, "OW", bytes(word()));
        file.text(0x6000_0022, "LO", word());
        file.text(0x6000_4000, "LT", word());
        file.bytes(0xFFFC_FFFC, "OB", bytes(word()));
        return listed(file);
    }

    private void values(DicomFile file) {
        PUBLIC.forEach((tag, kind) -> file.text(tag, kind, kind.equals("PN") ? word() + "^" + word() : word()));
        String family = word();
        String given = word();
        file.text(0x0010_0010, "PN", family + "^" + given);
        // of descriptions a name is taken out that an element names
        file.text(0x0008_103E, "LO", "Axial of " + family + ", " + given);
        file.text(0x0018_1030, "LO", "Head " + given + " " + family);
    }

    /** In every kind of value. */
    private DicomFile inPrivate(DicomFile file) {
        List<String> kinds = List.of(
                "AE", "CS", "LO", "LT", "OB", "OD", "OF", "OL", "OW", "PN", "SH", "ST", "UC", "UN", "UR", "UT", "FD",
                "UL", "DS", "IS", "DA", "TM", "DT", "AS", "UI");
        for (int i = 0; i < kinds.size(); i++) {
            file.text(0x0009_1000 + i, kinds.get(i), word());
        }
        return file;
    }

    /** In elements that are kept, where no word should be. */
    private DicomFile listed(DicomFile file) {
        return file.text(0x0008_0008, "CS", "ORIGINAL\\" + word().toUpperCase(Locale.ROOT))
                .text(0x0018_0050, "DS", word())
                .text(0x0018_5100, "CS", word().toUpperCase(Locale.ROOT))
                .text(0x0020_0032, "DS", word())
                .text(0x0020_0052, "UI", word())
                .text(0x0028_1054, "LO", word())
                .text(0x0028_1056, "CS", word().toUpperCase(Locale.ROOT))
                .text(0x0054_1001, "CS", word().toUpperCase(Locale.ROOT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] tissue() {
        return greys(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY));
    }

    /** A name in the pixels, at a height. */
    private byte[] written(int top) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        graphics.drawString("KARAMAZOV DMITRI", 20, top);
        graphics.dispose();
        return greys(image);
    }

    /** Something round, beside what is there. */
    private byte[] greys(BufferedImage image) {
        byte[] greys =
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone();
        for (int y = SIDE * 2 / 3; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double far = Math.hypot(x - SIDE / 2.0, y - SIDE * 0.85);
                greys[y * SIDE + x] = (byte) Math.clamp((int) (180 - 3 * far) + random.nextInt(6), 0, 255);
            }
        }
        return greys;
    }
}
