package org.precedent.index.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ContainerLimitsTest {
    @Test
    void everyDefaultIsKnown() {
        assertEquals(
                "ContainerLimits[members=500000, directoryBytes=100663296, nameLength=2000, folders=64,"
                        + " memberBytes=68719476736, allBytes=4398046511104, ratio=300, ratioFrom=67108864, nesting=2,"
                        + " memoryBytes=33554432, spoolBytes=68719476736, freeBytes=1073741824]",
                ContainerLimits.DEFAULTS.toString());
    }

    @Test
    void limitsArePositive() {
        assertThrows(IllegalArgumentException.class, () -> new ContainerLimits(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ContainerLimits(1, 1, 1, 1, 1, 1, 1, 1, -1, 1, 1, 1));
    }
}
