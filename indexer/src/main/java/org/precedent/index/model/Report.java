package org.precedent.index.model;

/**
 * A de-identified report: its text, and what that consists of. Every offset in Precedent is a UTF-16 offset into
 * {@code text}; the empty text stands for a case without a report.
 *
 * @param structure the text taken apart, once, by the one reader of reports; nobody else looks for sentences in it
 */
public record Report(String text, ReportStructure structure) {
    /** The longest text kept, in UTF-16 units; a longer one is refused at the door. */
    public static final int MAX_LENGTH = 200_000;

    public static final Report NONE = new Report("", ReportStructure.NONE);

    public Report {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a report of " + text.length() + " characters is longer than " + MAX_LENGTH);
        }
        if (structure.end() > text.length()) {
            throw new IllegalArgumentException("a structure that reaches to " + structure.end()
                    + " does not fit a report of " + text.length() + " characters");
        }
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}
