package org.precedent.it.viewer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Images of one study, each a series of its own, that are to be understood differently: blocks of 8 x 8 pixels, each of
 * one value, from the least to the most that the samples can hold.
 */
public final class GreySheets {
    /** What the source calls the study. */
    public static final String STUDY = "1.2.826.0.1.3680043.8.498.79";

    private static final int SIDE = 128;
    private static final int BLOCK = 8;
    private static final int BLOCKS = SIDE / BLOCK;

    private static final List<CtFile.Look> LOOKS = List.of(
            look("MONOCHROME2", 16, true, "1", "-1024"),
            look("MONOCHROME2", 16, false, "1", "0"),
            look("MONOCHROME2", 12, false, "1", "-1024"),
            look("MONOCHROME2", 12, true, "1", "0"),
            look("MONOCHROME1", 12, false, "1", "0"),
            look("MONOCHROME1", 16, true, "2", "-1024"),
            look("MONOCHROME2", 8, false, "1", "0"),
            look("MONOCHROME2", 10, false, "0.5", "-100"),
            look("MONOCHROME2", 16, true, "0.25", "12.5"),
            look("MONOCHROME1", 8, false, "3", "-50"));

    private GreySheets() {}

    private static CtFile.Look look(String photometric, int stored, boolean signed, String slope, String intercept) {
        return new CtFile.Look(SIDE, SIDE, photometric, stored, signed, slope, intercept);
    }

    /** Writes them: {@code 1.dcm} has series number 1, and so on. */
    public static int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < LOOKS.size(); i++) {
            CtFile.Look look = LOOKS.get(i);
            CtFile file = new CtFile(STUDY, STUDY + "." + (i + 1), 1, look);
            Files.write(folder.resolve((i + 1) + ".dcm"), file.plain(samples(look)));
        }
        return LOOKS.size();
    }

    private static byte[] samples(CtFile.Look look) {
        int bytes = look.allocated() / 8;
        ByteBuffer samples = ByteBuffer.allocate(SIDE * SIDE * bytes).order(ByteOrder.LITTLE_ENDIAN);
        long least = look.signed() ? -(1L << (look.stored() - 1)) : 0;
        long span = (1L << look.stored()) - 1;
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            int block = pixel / SIDE / BLOCK * BLOCKS + pixel % SIDE / BLOCK;
            long value = least + block * span / (BLOCKS * BLOCKS - 1);
            if (bytes == 2) {
                samples.putShort((short) value);
            } else {
                samples.put((byte) value);
            }
        }
        return samples.array();
    }
}
