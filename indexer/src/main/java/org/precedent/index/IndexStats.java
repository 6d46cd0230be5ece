package org.precedent.index;

/**
 * What the index holds.
 *
 * @param cases committed cases
 * @param reports how many of them have a report
 * @param imageVectors their image vectors
 * @param passageVectors their passage vectors
 * @param bytes on disk
 */
public record IndexStats(long cases, long reports, long imageVectors, long passageVectors, long bytes) {}
