package org.precedent.api.app;

/** A number with what it counts, in words. */
final class Counted {
    private Counted() {}

    /** Such as "1 case" and "2 cases". */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** What is said of reports whose study is not there. */
    static String waiting(long reports) {
        return of(reports, "report") + (reports == 1 ? " waits for its images" : " wait for their images");
    }
}
