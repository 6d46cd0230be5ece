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
        List<Integer> tried = new ArrayList<>();
        Furthest.fitting(MOST, 9, n -> {
            tried.add(n);
            return n <= 21;
        });
        assertTrue(tried.stream().allMatch(n -> n >= 1 && n <= MOST), tried.toString());
    }

    @Test
    void aGoodGuessCostsTwoTriesAndAllThatFitsOne() {
        List<Integer> tried = new ArrayList<>();
        Furthest.fitting(MOST, 12, n -> {
            tried.add(n);
            return n <= 12;
        });
        assertEquals(List.of(12, 13), tried);
        tried.clear();
        Furthest.fitting(3, 3, tried::add);
        assertEquals(List.of(3), tried);
    }
}
