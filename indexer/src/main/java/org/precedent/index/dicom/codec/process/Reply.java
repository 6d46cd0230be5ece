package org.precedent.index.dicom.codec.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A worker's answer to one question. */
public final class Reply {
    private final OutputStream out;
    private boolean begun;
    private long missing;

    Reply(BufferedOutputStream out) {
        this.out = out;
    }

    /**
     * Says that there is no answer.
     *
     * @param code why, above 0
     */
    public void decline(int code) throws IOException {
        head(code, List.of(), 0);
    }

    /**
     * Begins an answer.
     *
     * @param length of the bytes that {@link #write} is called with afterwards
     */
    public void begin(List<Integer> numbers, long length) throws IOException {
        head(Wire.DONE, numbers, length);
        missing = length;
    }

    private void head(int code, List<Integer> numbers, long length) throws IOException {
        if (begun) {
            throw new IllegalStateException("a question has one answer");
        }
        begun = true;
        out.write(new Wire.Head(Wire.ANSWER, code, numbers, length).written().array());
    }

    public void write(byte[] bytes) throws IOException {
        missing -= bytes.length;
        if (missing < 0) {
            throw new IllegalStateException("an answer is longer than it says");
        }
        out.write(bytes);
    }

    void end() throws IOException {
        if (!begun || missing != 0) {
            throw new IllegalStateException("an answer is shorter than it says");
        }
        out.flush();
    }
}
