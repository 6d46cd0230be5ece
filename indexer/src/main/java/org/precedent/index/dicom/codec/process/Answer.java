package org.precedent.index.dicom.codec.process;

import java.nio.ByteBuffer;
import java.util.List;

/** What becomes of a question. */
public sealed interface Answer {
    /**
     * It was answered.
     *
     * @param bytes as many as were asked for, in an array of their own
     */
    record Done(List<Integer> numbers, ByteBuffer bytes) implements Answer {
        public Done {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * It was understood and not answered.
     *
     * @param code the task's reason, above 0
     */
    record Declined(int code) implements Answer {}

    /** Workers ended over it, twice, or answered what is no answer. */
    record Died() implements Answer {}

    /** It took too long. */
    record TimedOut() implements Answer {}

    /** There was no worker that it could be asked. */
    record NotStarted(NoWorker why) implements Answer {}
}
