package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

final class LevelTest {
    private static final Level LOWEST_BITS = stored -> (byte) (stored * 7);

    /** All values of 16 bits and a few more, signed or not. */
    private static Frame frame(int rows, int allocated, int bits, boolean signed) {
        PixelLayout layout =
                new PixelLayout(rows, 1000, Photometric.MONOCHROME2, allocated, bits, bits - 1, signed, false);
        ByteBuffer samples = ByteBuffer.allocate((int) layout.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < layout.pixels(); i++) {
            if (allocated == Short.SIZE) {
                samples.putShort((short) i);
            } else {
                samples.putInt(i * 31);
            }
        }
        return new Frame(layout, ByteOrder.LITTLE_ENDIAN, samples.array());
    }

    private static void assertTakesEveryPixel(Frame frame) {
        Pixels all = Level.all(frame, LOWEST_BITS, stored -> (byte) (stored >> 3), stored -> (byte) 200);
        for (int pixel = 0; pixel < frame.pixels(); pixel++) {
            int x = pixel % all.width();
            int y = pixel / all.width();
            long stored = frame.sample(pixel, 0);
            assertEquals((stored * 7) & 0xFF, all.sample(x, y, 0));
            assertEquals((stored >> 3) & 0xFF, all.sample(x, y, 1));
            assertEquals(200, all.sample(x, y, 2));
        }
    }

    /** How often a way is gone for a frame. */
    private static int asked(Frame frame) {
        AtomicInteger asked = new AtomicInteger();
        Level counting = stored -> (byte) asked.incrementAndGet();
        Level.all(frame, counting, stored -> 0, stored -> 0);
        return asked.get();
    }

    @Test
    void everyValueWithoutASignHasItsLevel() {
        assertTakesEveryPixel(frame(70, 16, 16, false));
    }

    @Test
    void everyValueWithASignHasItsLevel() {
        assertTakesEveryPixel(frame(70, 16, 16, true));
        assertTakesEveryPixel(frame(70, 16, 12, true));
    }

    @Test
    void valuesWithoutATableHaveTheirLevels() {
        assertTakesEveryPixel(frame(1, 16, 12, false));
        assertTakesEveryPixel(frame(70, 32, 17, false));
        assertTakesEveryPixel(frame(70, 32, 32, true));
    }

    @Test
    void aTableIsMadeWhereItSavesMoreThanItCosts() {
        assertEquals(1 << 16, asked(frame(70, 16, 16, false)));
        assertEquals(1 << 12, asked(frame(70, 16, 12, true)));
        assertEquals(1000, asked(frame(1, 16, 12, false)));
        assertEquals(70_000, asked(frame(70, 32, 17, false)));
    }
}
