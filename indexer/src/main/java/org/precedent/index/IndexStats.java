package org.precedent.index;

/**
 * What the index holds.
 *
 * @param cases committed cases
 * @param reports how many of them have a report
 * @param imageVectors their image vectors
 * @param passageVectors their passage vectors
 * @param segments pieces that are searched one by one, and joined as they grow
 * @param bytes on disk
 */
public record IndexStats(long cases, long reports, long imageVectors, long passageVectors, int segments, long bytes) {}
