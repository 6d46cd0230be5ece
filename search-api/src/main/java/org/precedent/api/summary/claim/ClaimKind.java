package org.precedent.api.summary.claim;

/** What a claim says about the cases that it cites. */
public enum ClaimKind {
    /** Something that they share. */
    COMMON,
    /** Something in which they differ. */
    DIFFERENCE,
    /** Something that sets one case apart. */
    SINGLE
}
