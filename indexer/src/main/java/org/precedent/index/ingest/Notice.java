package org.precedent.index.ingest;

import org.precedent.index.source.Place;

/**
 * Something about an input that was taken in all the same. Its place may name a patient: it is for the operator's eyes,
 * and for no log.
 *
 * @param what a sentence, without a word out of the input
 */
public record Notice(Place place, String what) {}
