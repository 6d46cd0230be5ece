package org.precedent.api.summary.table;

import org.precedent.index.model.Presence;

/** What a report comes to say of a finding, or that it says nothing: silence is not absence. */
public enum Told {
    /** It is there. */
    PRESENT,
    /** It may be there. */
    UNCERTAIN,
    /** It is denied. */
    ABSENT,
    /** One of a kind is denied, and nothing is told of others: "no acute fracture", "no rib fracture". */
    ABSENT_IN_PART,
    /** The report is silent. */
    NOT_MENTIONED;

    static Told of(Presence presence) {
        return switch (presence) {
            case PRESENT -> PRESENT;
            case UNCERTAIN -> UNCERTAIN;
            case ABSENT -> ABSENT;
        };
    }
}
