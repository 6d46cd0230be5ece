package org.precedent.api.summary.check;

import org.precedent.api.summary.claim.Reason;

/**
 * What a check says against a claim.
 *
 * @param drops whether the claim is not shown; else it is shown with a mark
 */
record Objection(Reason reason, boolean drops) {
    static Objection drop(Reason reason) {
        return new Objection(reason, true);
    }

    static Objection mark(Reason reason) {
        return new Objection(reason, false);
    }
}
