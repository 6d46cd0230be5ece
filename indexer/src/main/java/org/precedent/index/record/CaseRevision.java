package org.precedent.index.record;

import org.precedent.index.model.CaseId;

/**
 * A case, and in what state it is.
 *
 * @param revision tells this state of the case from every other; later ones are greater
 */
public record CaseRevision(CaseId id, long revision) {}
