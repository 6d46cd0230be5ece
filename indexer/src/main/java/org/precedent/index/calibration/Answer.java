package org.precedent.index.calibration;

/**
 * What a leg makes of one case of another patient.
 *
 * @param agrees whether the case's report asserts all that the question does
 */
record Answer(double score, boolean agrees) {}
