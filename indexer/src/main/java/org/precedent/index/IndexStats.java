package org.precedent.index;

/**
 * What the index holds.
 *
 * @param cases committed cases
 * @param imageVectors their image vectors
 * @param passageVectors their passage vectors
 * @param bytes on disk
 */
public record IndexStats(long cases, long imageVectors, long passageVectors, long bytes) {}
