package org.precedent.index.calibration;

/** An item of one case, put to all others. */
record Asked(SampledCase from, Item item) {}
