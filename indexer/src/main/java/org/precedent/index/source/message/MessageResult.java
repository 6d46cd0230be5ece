package org.precedent.index.source.message;

import org.precedent.index.source.Code;

/**
 * What came of a part of a file: one message of a batch, one order of a message, one resource of a bundle, one line of
 * NDJSON. Where it stands is a number that no other message of the file has: the line in which it begins, from 1, or in
 * a FHIR bundle, which may be one line, the entry, from 1.
 */
public sealed interface MessageResult {
    /**
     * It was read.
     *
     * @param line where it stands in the file
     */
    record Read(int line, Message message) implements MessageResult {}

    /**
     * It was not.
     *
     * @param line where it stands in the file
     * @param reason what is wrong with it and what to do, without a word out of it
     */
    record Refused(int line, Code code, String reason) implements MessageResult {}

    /** A part that speaks of no study, such as a patient's resource, and how often that came: no fault. */
    record NotAReport(String kind, int count) implements MessageResult {}
}
