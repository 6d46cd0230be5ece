package org.precedent.api.query;

import org.precedent.index.calibration.Leg;

/**
 * A leg that one part of a query opens.
 *
 * @param part the part's place in the request, from 0
 * @param weight the leg's share of the part's weight, negative as the part's
 * @param heard whether it has a say, or only orders what others leave equal
 */
record OpenLeg(Leg leg, int part, double weight, boolean heard, Probe probe) {
    OpenLeg(Leg leg, int part, double weight, Probe probe) {
        this(leg, part, weight, true, probe);
    }

    OpenLeg with(Probe other) {
        return new OpenLeg(leg, part, weight, heard, other);
    }

    OpenLeg with(double other, boolean hasASay) {
        return new OpenLeg(leg, part, other, hasASay, probe);
    }
}
