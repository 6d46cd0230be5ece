package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestSeedTest {
    private final @Nullable String before = System.getProperty("tests.seed");

    @AfterEach
    void leaveTheOthersAlone() {
        give(before);
    }

    @Test
    void aSeedThatIsGivenIsTaken() {
        give("-7");
        assertEquals(-7, TestSeed.of("aSeedThatIsGivenIsTaken"));
        assertEquals(TestSeed.random("one").nextLong(), TestSeed.random("other").nextLong());
    }

    @Test
    void withoutOneEveryRunIsAnother() {
        give(null);
        assertNotEquals(TestSeed.of("one"), TestSeed.of("other"));
    }

    private static void give(@Nullable String seed) {
        if (seed == null) {
            System.clearProperty("tests.seed");
        } else {
            System.setProperty("tests.seed", seed);
        }
    }
}
