package org.precedent.api.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1 HU",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =HYPERLINK(\"http://x\")",
                "\u00A0=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\u200B=1+1",
                "\uFEFF=1+1"
            })
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String cell) {
        assertEquals("'" + cell, SpreadsheetCell.safe(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Left effusion - small.", "3-4 cm", "a=b", "  indented", "'quoted'"})
    void anyOtherStaysAsItIs(String cell) {
        assertEquals(cell, SpreadsheetCell.safe(cell));
    }
}
