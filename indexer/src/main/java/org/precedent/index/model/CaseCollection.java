package org.precedent.index.model;

import java.time.Instant;

/**
 * A collection as it is kept.
 *
 * @param revision greater with every change; no two states of an archive's collections share one
 * @param changed when it became so
 */
public record CaseCollection(CollectionId id, long revision, Instant changed, CollectionContent content) {}
