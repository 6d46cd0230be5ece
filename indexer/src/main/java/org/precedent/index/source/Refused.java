package org.precedent.index.source;

/**
 * A source that stayed outside.
 *
 * @param code the kind of refusal, for programs
 * @param reason what is wrong with it and what to do, without a word out of it
 */
public record Refused(Place place, Code code, String reason) {}
