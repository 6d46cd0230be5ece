package org.precedent.index.dicom.codec.process;

import java.time.Duration;

/**
 * How much workers may take.
 *
 * @param atWork how many there are at most at a time
 * @param memoryBytes what one may take beyond what it starts with
 * @param questionBytes the longest question, which one holds in memory
 * @param start how long one may take until it is ready
 * @param answer how long one may take for an answer
 * @param bytesASecond at this rate the bytes of a long answer may take longer
 * @param idle how long one waits for a question before it is ended
 * @param remembered how many questions that ended workers are remembered, and not asked again
 */
public record WorkerLimits(
        int atWork,
        long memoryBytes,
        int questionBytes,
        Duration start,
        Duration answer,
        int bytesASecond,
        Duration idle,
        int remembered) {
    private static final int MEBIBYTE = 1 << 20;

    /** One a core, at least two and at most four. */
    public static final WorkerLimits DEFAULTS = new WorkerLimits(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4),
            1024L * MEBIBYTE,
            256 * MEBIBYTE,
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            4_000_000,
            Duration.ofSeconds(60),
            10_000);

    public WorkerLimits {
        if (Math.min(atWork, Math.min(remembered, bytesASecond)) < 1 || memoryBytes < MEBIBYTE || questionBytes < 1) {
            throw new IllegalArgumentException("there is nothing that " + atWork + " workers could do with "
                    + memoryBytes + " bytes of memory for questions of " + questionBytes + " bytes");
        }
        if (!start.isPositive() || !answer.isPositive() || !idle.isPositive()) {
            throw new IllegalArgumentException("a worker takes some time: " + start + ", " + answer + ", " + idle);
        }
    }

    /**
     * How long one may take.
     *
     * @param length of the answer's bytes
     */
    Duration answer(int length) {
        Duration atRate = Duration.ofMillis(length * 1_000L / bytesASecond);
        return atRate.compareTo(answer) > 0 ? atRate : answer;
    }
}
