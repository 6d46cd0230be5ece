package org.precedent.api.query;

import org.precedent.index.model.CaseId;

/**
 * A case that is listed under a better hit, since every image of it is one of the hit's, or so near to one that this
 * archive cannot tell them apart.
 *
 * @param sameReport whether its report is that of the hit, letter by letter
 */
public record FoldedCase(CaseId id, boolean sameReport) {}
