package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

final class LevelTest {
    private static final Level LOWEST_BITS = stored -> (byte) (stored * 7);

    private static PixelLayout layout(int rows, int bits, boolean signed) {
        return new PixelLayout(rows, 1000, Photometric.MONOCHROME2, 32, bits, bits - 1, signed, false);
    }

    @Test
    void aTableKnowsEveryValueWithoutASign() {
        Level quick = LOWEST_BITS.quick(layout(70, 16, false));
        assertNotSame(LOWEST_BITS, quick);
        for (int stored = 0; stored <= 0xFFFF; stored++) {
            assertEquals(LOWEST_BITS.of(stored), quick.of(stored));
        }
    }

    @Test
    void aTableKnowsEveryValueWithASign() {
        Level quick = LOWEST_BITS.quick(layout(70, 12, true));
        assertNotSame(LOWEST_BITS, quick);
        for (int stored = -2048; stored <= 2047; stored++) {
            assertEquals(LOWEST_BITS.of(stored), quick.of(stored));
        }
    }

    @Test
    void aTableThatWouldCostMoreThanItSavesIsNotMade() {
        assertSame(LOWEST_BITS, LOWEST_BITS.quick(layout(1, 12, false)));
        assertSame(LOWEST_BITS, LOWEST_BITS.quick(layout(70, 17, false)));
        assertSame(LOWEST_BITS, LOWEST_BITS.quick(layout(70, 32, true)));
    }
}
