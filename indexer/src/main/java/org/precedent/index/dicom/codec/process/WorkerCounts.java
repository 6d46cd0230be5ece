package org.precedent.index.dicom.codec.process;

/**
 * What became of workers so far.
 *
 * @param starts how many were started
 * @param deaths how many ended by themselves, or answered what is no answer and were ended
 * @param timeouts how many were ended since they took too long
 */
public record WorkerCounts(long starts, long deaths, long timeouts) {}
