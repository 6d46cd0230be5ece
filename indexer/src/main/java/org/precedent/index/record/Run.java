package org.precedent.index.record;

import java.time.Instant;

/** A run of an ingest, which refusals belong to. Later runs have greater numbers. */
public record Run(long number, Instant began) {}
