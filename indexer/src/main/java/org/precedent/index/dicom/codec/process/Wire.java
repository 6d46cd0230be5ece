package org.precedent.index.dicom.codec.process;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a program and its workers talk: a mark, a code, numbers, a length, and as many bytes; all big-endian. A worker
 * greets once, and then answers each question before it is asked the next.
 */
final class Wire {
    /** What comes first, and differs with what follows. */
    static final int GREETING = 0x5052_4731;

    static final int QUESTION = 0x5052_5131;
    static final int ANSWER = 0x5052_4131;

    /** Says that something was done. */
    static final int DONE = 0;

    static final int HEAD_BYTES = Integer.BYTES * (2 + Question.MOST_NUMBERS) + Long.BYTES;

    /**
     * What stands before the bytes.
     *
     * @param length of the bytes that follow
     */
    record Head(int mark, int code, List<Integer> numbers, long length) {
        ByteBuffer written() {
            ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).putInt(mark).putInt(code);
            numbers.forEach(head::putInt);
            return head.putLong(HEAD_BYTES - Long.BYTES, length).rewind();
        }

        static Head read(ByteBuffer head) {
            int mark = head.getInt();
            int code = head.getInt();
            List<Integer> numbers = IntStream.range(0, Question.MOST_NUMBERS)
                    .mapToObj(i -> head.getInt())
                    .toList();
            return new Head(mark, code, numbers, head.getLong());
        }
    }

    private Wire() {}
}
