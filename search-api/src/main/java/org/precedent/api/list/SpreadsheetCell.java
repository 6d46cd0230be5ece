package org.precedent.api.list;

import java.util.regex.Pattern;

/** A cell that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it. */
public final class SpreadsheetCell {
    /** Programs skip spaces and marks that cannot be seen before they look for a formula. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** The cell as it may be written. */
    public static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
