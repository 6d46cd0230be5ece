package org.precedent.index.source.door;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;

/**
 * Which study a source speaks of, by a first look at it.
 *
 * @param accession the order that the study was made for; null when the source does not say
 */
public record StudyHead(CaseId caseId, @Nullable AccessionKey accession) {}
