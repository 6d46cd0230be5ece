package org.precedent.datasets.phantom;

/**
 * The text of a study.
 *
 * @param examination what was done, and that it is synthetic
 * @param findings what is seen, with what is not
 * @param impression the conclusion
 */
public record Report(String examination, String findings, String impression) {
    /** The whole report, a section a line. */
    public String text() {
        return "EXAMINATION: " + examination + "\nFINDINGS: " + findings + "\nIMPRESSION: " + impression;
    }
}
