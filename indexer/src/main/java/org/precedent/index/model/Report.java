package org.precedent.index.model;

/**
 * A de-identified report. Every offset in Precedent is a UTF-16 offset into {@code text}; the empty text stands for a
 * case without a report.
 */
public record Report(String text) {
    /** The longest text kept, in UTF-16 units; a longer one is refused at the door. */
    public static final int MAX_LENGTH = 200_000;

    public static final Report NONE = new Report("");

    public Report {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a report of " + text.length() + " characters is longer than " + MAX_LENGTH);
        }
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
