package org.precedent.api.query;

import org.precedent.index.calibration.Leg;

/**
 * Why a case was found: what one leg said about it.
 *
 * @param part the part's place in the request, from 0
 * @param rank the case's place in the leg, from 1; equals share it
 * @param score the leg's own, a cosine or BM25; comparable within the leg only
 */
public record LegHit(Leg leg, int part, int rank, double score) {}
