package org.precedent.index.dicom.codec.jpeg;

import java.util.Arrays;

/**
 * What is known of the samples so far, and what it foretells of the next (ITU-T T.87, annex A): shared by decoder and
 * encoder, which change it in the same way. Neighbours are named by where they stand: left (Ra), above (Rb), corner
 * (Rc), and beyond (Rd), which is above to the right. Not safe for use by several threads.
 */
final class JpegLsModel {
    /** How many bits the rest of a run takes at each step: J in T.87. */
    private static final int[] RUN_BITS = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    private static final int CONTEXTS = 365;

    /** A context's numbers stand together: A, B, C and N; behind a run B counts negative errors. */
    private static final int SIZE = 4;

    private static final int ERRORS = 0;
    private static final int BIAS = 1;
    private static final int CORRECTION = 2;
    private static final int COUNT = 3;
    private static final int MOST_CORRECTION = 127;
    private static final int LEAST_CORRECTION = -128;
    private static final int MOST_BITS = 24;

    final int near;
    final int maximum;
    final int range;
    final int rangeBits;
    final int limit;
    private final int step;
    private final int reset;

    /** The step of each gradient from {@code -maximum} on, -4 to 4. */
    private final byte[] steps;

    private final int[] state = new int[(CONTEXTS + 2) * SIZE];

    JpegLsModel(JpegLsPreset preset) {
        near = preset.near();
        maximum = preset.maximum();
        reset = preset.reset();
        step = 2 * near + 1;
        range = (maximum + 2 * near) / step + 1;
        rangeBits = bits(range - 1);
        int sampleBits = Math.max(2, bits(maximum));
        limit = 2 * (sampleBits + Math.max(8, sampleBits));
        steps = steps(preset);
        restart();
    }

    private static int bits(int greatest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    }

    private static byte[] steps(JpegLsPreset preset) {
        byte[] steps = new byte[2 * preset.maximum() + 1];
        for (int gradient = 0; gradient <= preset.maximum(); gradient++) {
            int step = step(gradient, preset);
            steps[preset.maximum() + gradient] = (byte) step;
            steps[preset.maximum() - gradient] = (byte) -step;
        }
        return steps;
    }

    private static int step(int gradient, JpegLsPreset preset) {
        if (gradient <= preset.near()) {
            return 0;
        }
        if (gradient < preset.first()) {
            return 1;
        }
        if (gradient < preset.second()) {
            return 2;
        }
        return gradient < preset.third() ? 3 : 4;
    }

    /** Forgets all. */
    void restart() {
        Arrays.fill(state, 0);
        int errors = Math.max(2, (range + 32) / 64);
        for (int at = 0; at < state.length; at += SIZE) {
            state[at + ERRORS] = errors;
            state[at + COUNT] = 1;
        }
    }

    /** The context of a sample, negative where signs are turned round; 0 where all around it is alike. */
    int context(int left, int above, int corner, int beyond) {
        return 81 * steps[maximum + beyond - above]
                + 9 * steps[maximum + above - corner]
                + steps[maximum + corner - left];
    }

    /** Where a context's numbers stand. */
    static int place(int context) {
        return Math.abs(context) * SIZE;
    }

    /** What a sample is likely to be. */
    int predicted(int context, int left, int above, int corner) {
        int least = Math.min(left, above);
        int greatest = Math.max(left, above);
        int edge = corner >= greatest ? least : corner <= least ? greatest : left + above - corner;
        int correction = state[place(context) + CORRECTION];
        return Math.clamp(context < 0 ? edge - correction : edge + correction, 0, maximum);
    }

    /** How many low bits of an error are written as they are: k in T.87. */
    int lowBits(int place) {
        return lowBits(state[place + ERRORS], state[place + COUNT]);
    }

    private static int lowBits(int errors, int count) {
        int bits = 0;
        while (bits < MOST_BITS && count << bits < errors) {
            bits++;
        }
        return bits;
    }

    /** Whether errors are numbered from the negative ones on. */
    private boolean isTurned(int place, int lowBits) {
        return near == 0 && lowBits == 0 && 2 * state[place + BIAS] <= -state[place + COUNT];
    }

    /** The error that has a number. */
    int error(int place, int lowBits, int number) {
        int half = number >> 1;
        boolean odd = (number & 1) != 0;
        return isTurned(place, lowBits) == odd ? half : -half - 1;
    }

    /** The number of an error. */
    int number(int place, int lowBits, int error) {
        boolean odd = isTurned(place, lowBits) == error >= 0;
        return 2 * (error >= 0 ? error : -error - 1) + (odd ? 1 : 0);
    }

    /** Learns from an error. */
    void learn(int place, int error) {
        int errors = state[place + ERRORS] + Math.abs(error);
        int bias = state[place + BIAS] + error * step;
        int count = state[place + COUNT];
        if (count == reset) {
            errors >>= 1;
            bias >>= 1;
            count >>= 1;
        }
        count++;
        int correction = state[place + CORRECTION];
        if (bias <= -count) {
            bias = Math.max(bias + count, 1 - count);
            correction = Math.max(correction - 1, LEAST_CORRECTION);
        } else if (bias > 0) {
            bias = Math.min(bias - count, 0);
            correction = Math.min(correction + 1, MOST_CORRECTION);
        }
        state[place + ERRORS] = errors;
        state[place + BIAS] = bias;
        state[place + CORRECTION] = correction;
        state[place + COUNT] = count;
    }

    /** The sample that an error makes of a prediction. */
    int sample(int predicted, int error) {
        int sample = predicted + error * step;
        if (sample < -near) {
            sample += range * step;
        } else if (sample > maximum + near) {
            sample -= range * step;
        }
        return Math.clamp(sample, 0, maximum);
    }

    /** The error of a prediction, in steps and in the shorter way round. */
    int error(int difference) {
        int error = difference > 0 ? (difference + near) / step : -((near - difference) / step);
        if (error < 0) {
            error += range;
        }
        return error >= (range + 1) / 2 ? error - range : error;
    }

    static int runBits(int order) {
        return RUN_BITS[order];
    }

    /** Where the numbers stand of samples that end a run; {@code alike} when left and above do not differ. */
    static int placeBehindRun(boolean alike) {
        return (alike ? CONTEXTS + 1 : CONTEXTS) * SIZE;
    }

    int lowBitsBehindRun(boolean alike) {
        int place = placeBehindRun(alike);
        int count = state[place + COUNT];
        return lowBits(state[place + ERRORS] + (alike ? count >> 1 : 0), count);
    }

    /** Whether negative errors have the lower numbers. */
    private boolean isTurnedBehindRun(int place, int lowBits) {
        return lowBits != 0 || 2 * state[place + BIAS] >= state[place + COUNT];
    }

    int errorBehindRun(boolean alike, int lowBits, int number) {
        int shifted = alike ? number + 1 : number;
        int size = (shifted + 1) >> 1;
        boolean lower = (shifted & 1) != 0;
        return isTurnedBehindRun(placeBehindRun(alike), lowBits) == lower ? -size : size;
    }

    int numberBehindRun(boolean alike, int lowBits, int error) {
        boolean turned = isTurnedBehindRun(placeBehindRun(alike), lowBits);
        boolean lower = error != 0 && turned == error < 0;
        return 2 * Math.abs(error) - (alike ? 1 : 0) - (lower ? 1 : 0);
    }

    void learnBehindRun(boolean alike, int error, int number) {
        int place = placeBehindRun(alike);
        int negative = state[place + BIAS] + (error < 0 ? 1 : 0);
        int errors = state[place + ERRORS] + ((number + (alike ? 0 : 1)) >> 1);
        int count = state[place + COUNT];
        if (count == reset) {
            errors >>= 1;
            count >>= 1;
            negative >>= 1;
        }
        state[place + ERRORS] = errors;
        state[place + BIAS] = negative;
        state[place + COUNT] = count + 1;
    }
}
