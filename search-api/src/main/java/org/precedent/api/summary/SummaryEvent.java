package org.precedent.api.summary;

import org.precedent.api.summary.claim.Reason;

/** Something that a reader may be told before a summary is complete. */
public sealed interface SummaryEvent {
    /** What was counted and quoted by rule, which comes first. */
    record Extracted(Summary byRule) implements SummaryEvent {}

    /** A claim of a language model that passed its checks. */
    record Claimed(ShownClaim claim) implements SummaryEvent {}

    /** A claim of a language model that did not. */
    record Dropped(Reason reason) implements SummaryEvent {}
}
