package org.precedent.api.query;

import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Hit;

/**
 * One leg's word on one case.
 *
 * @param weight the leg's share of the part's weight
 * @param rank the case's place in the leg, from 1; cases of equal score share the best place
 */
record Vote(Leg leg, int part, double weight, int rank, Hit hit) {
    double contribution(int constant) {
        return weight / (constant + rank);
    }
}
