package org.precedent.index.record;

import java.time.Instant;
import org.precedent.index.model.Contribution;

/**
 * A contribution as the record holds it.
 *
 * @param version 1 for what the source said first; one more each time that it said something else
 * @param sequence its place in the order in which sources were first accepted; not without gaps
 * @param first when the source was first accepted
 * @param last when this version was accepted
 */
public record RecordedContribution(
        Contribution contribution, long version, long sequence, Instant first, Instant last) {}
