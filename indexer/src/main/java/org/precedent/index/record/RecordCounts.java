package org.precedent.index.record;

/**
 * How much a record holds.
 *
 * @param cases without those deleted
 * @param deleted the tombstones
 * @param waiting the reports that wait for their case
 * @param images each once, however many contributions share it
 */
public record RecordCounts(long cases, long deleted, long contributions, long waiting, long images, long vectors) {}
