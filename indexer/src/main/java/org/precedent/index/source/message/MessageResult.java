package org.precedent.index.source.message;

import org.precedent.index.source.Code;

/** What came of a part of a file: one message of a batch, one resource of a bundle, one line of NDJSON. */
public sealed interface MessageResult {
    /**
     * It was read.
     *
     * @param line where it begins in the file, from 1
     */
    record Read(int line, Message message) implements MessageResult {}

    /**
     * It was not.
     *
     * @param reason what is wrong with it and what to do, without a word out of it
     */
    record Refused(int line, Code code, String reason) implements MessageResult {}

    /** A part that speaks of no study, such as a patient's resource, and how often that came: no fault. */
    record NotAReport(String kind, int count) implements MessageResult {}
}
