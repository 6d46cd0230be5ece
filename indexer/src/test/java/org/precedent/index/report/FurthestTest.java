package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FurthestTest {

    private static final int MOST = 40;

    @Test
    void theMostThatFitsIsFoundFromEveryGuess() {
        for (int most = 0; most <= MOST; most++) {
            for (int fitting = 0; fitting <= most; fitting++) {
                for (int guess = -1; guess <= MOST + 1; guess++) {
                    int limit = fitting;
                    assertEquals(fitting, Furthest.fitting(most, guess, n -> n <= limit), most + " from " + guess);
                }
            }
        }
    }

    @Test
    void whatIsTriedLiesInRange() {
        assertTrue(tried(MOST, 9, 21).stream().allMatch(n -> n >= 1 && n <= MOST));
    }

    @Test
    void aGoodGuessCostsTwoTriesAndAllThatFitsOne() {
        assertEquals(List.of(12, 13), tried(MOST, 12, 12));
        assertEquals(List.of(3), tried(3, 3, 3));
    }

    private static List<Integer> tried(int most, int guess, int fitting) {
        List<Integer> tried = new ArrayList<>();
        Furthest.fitting(most, guess, n -> {
            tried.add(n);
            return n <= fitting;
        });
        return tried;
    }
}
