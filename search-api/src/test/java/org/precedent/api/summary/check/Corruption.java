package org.precedent.api.summary.check;

/** A way in which a claim may go wrong, and how many of such claims must be dropped. */
enum Corruption {
    SIDE(0.98),
    NUMBER(0.98),
    NEGATION(0.95),
    CERTAINTY(0.95),
    INVENTED(0.90),
    CITE(0.90),
    SITE(0.90),
    QUANTIFIER(0.90),
    SEVERITY(0.90),
    COURSE(0.90);

    private final double least;

    Corruption(double least) {
        this.least = least;
    }

    /** The share that is to be dropped, 0 to 1. */
    double least() {
        return least;
    }
}
