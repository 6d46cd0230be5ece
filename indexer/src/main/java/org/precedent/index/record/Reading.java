package org.precedent.index.record;

/**
 * What was read to make a case what it is.
 *
 * @param asOf the revision that the case had when it was read, 0 when it was not there yet
 * @param digest of the sources, each as a whole, and of how they were read
 */
public record Reading(long asOf, String digest) {}
