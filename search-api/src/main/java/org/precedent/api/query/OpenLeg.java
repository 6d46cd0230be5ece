package org.precedent.api.query;

import org.precedent.index.calibration.Leg;

/**
 * A leg that one part of a query opens.
 *
 * @param part the part's place in the request, from 0
 * @param weight the leg's share of the part's weight, negative as the part's
 */
record OpenLeg(Leg leg, int part, double weight, Probe probe) {
    OpenLeg with(Probe other) {
        return new OpenLeg(leg, part, weight, other);
    }
}
