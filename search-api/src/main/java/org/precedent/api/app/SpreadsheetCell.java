package org.precedent.api.app;

/** A cell that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it. */
final class SpreadsheetCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCell() {}

    static String safe(String cell) {
        String shown = cell.stripLeading();
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        boolean hidden = !shown.isEmpty() && FORMULA_STARTS.indexOf(shown.charAt(0)) >= 0;
        return formula || hidden ? "'" + cell : cell;
    }
}
