package org.precedent.index.record;

import org.precedent.index.model.CaseId;

/**
 * A case that an index does not hold as it is.
 *
 * @param revision the one to be indexed; 0 for a case that is gone
 * @param gone whether the case is deleted, or has no contribution left, and is to be removed from the index
 */
public record Pending(CaseId id, long revision, boolean gone) {}
