package org.precedent.index.dicom.codec.process;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a worker is asked.
 *
 * @param numbers at most {@value #MOST_NUMBERS}; a worker finds zeros behind them
 * @param bytes read only
 */
public record Question(List<Integer> numbers, ByteBuffer bytes) {
    /** How many numbers there are room for, in a question and in an answer. */
    public static final int MOST_NUMBERS = 12;

    public Question {
        numbers = List.copyOf(numbers);
        bytes = bytes.asReadOnlyBuffer();
        if (numbers.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(numbers.size() + " numbers are more than " + MOST_NUMBERS);
        }
    }

    /** Another view of the bytes, from their begin on. */
    @Override
    public ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer();
    }
}
