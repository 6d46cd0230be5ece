package org.precedent.api.summary.llm;

import java.time.Duration;

/**
 * How a language model is asked, with every default in {@link #DEFAULTS}.
 *
 * @param answer what is asked of every answer
 * @param times how long things may take
 * @param limits how much is read
 * @param turns how many calls are made at a time
 * @param breaks when a server that fails is left alone
 * @param child how a server of our own is kept
 */
public record LlmOptions(Answer answer, Times times, Limits limits, Turns turns, Breaks breaks, Child child) {

    /** What holds when nobody says otherwise. */
    public static final LlmOptions DEFAULTS = new LlmOptions(
            new Answer(1024, 1),
            new Times(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(180),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5)),
            new Limits(32_768, 262_144, 200, 16_384, 33_554_432),
            new Turns(2, 8, Duration.ofSeconds(30)),
            new Breaks(3, Duration.ofSeconds(30)),
            new Child(
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    3,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(5),
                    20));

    /**
     * What is asked of every answer. The temperature is always 0: the same cases get the same summary.
     *
     * @param maxTokens the longest answer, in tokens
     * @param seed of whatever is still drawn at random
     */
    public record Answer(int maxTokens, int seed) {

        /** Checks the range. */
        public Answer {
            checkPositive("maxTokens", maxTokens);
        }
    }

    /**
     * How long things may take.
     *
     * @param connect until the server takes the connection
     * @param firstToken from then on that we ask until the first token comes: the model reads all reports meanwhile
     * @param stall from one token to the next
     * @param total all that a reader waits: for a turn, for both attempts and the pause between them, and for another
     *     answer when the cases were more than the model can read
     * @param pause before the second attempt, when the server names no other
     * @param longestPause that we wait when the server names one; it is not asked again when it wants more
     */
    public record Times(
            Duration connect,
            Duration firstToken,
            Duration stall,
            Duration total,
            Duration pause,
            Duration longestPause) {

        /** Checks that whoever asks has any time. */
        public Times {
            checkPositive("connect", connect);
            checkPositive("firstToken", firstToken);
            checkPositive("stall", stall);
            checkPositive("total", total);
            checkPositive("pause", pause);
            checkPositive("longestPause", longestPause);
        }
    }

    /**
     * How much is read of a server that may be broken.
     *
     * @param characters of a whole answer, thoughts included
     * @param line of the stream, in bytes
     * @param blanks in a row, after which the model is taken to be caught in a loop
     * @param error of an answer that is an error, in bytes
     * @param request the largest that we send, in bytes
     */
    public record Limits(int characters, int line, int blanks, int error, int request) {

        /** Checks the ranges. */
        public Limits {
            checkPositive("characters", characters);
            checkPositive("line", line);
            checkPositive("blanks", blanks);
            checkPositive("error", error);
            checkPositive("request", request);
        }
    }

    /**
     * How many calls are made at a time; more wait.
     *
     * @param calls at a time
     * @param waiting how many more may wait; who comes then is told at once
     * @param patience how long each of them waits, and never longer than {@link Times#total}
     */
    public record Turns(int calls, int waiting, Duration patience) {

        /** Checks the ranges. */
        public Turns {
            checkPositive("calls", calls);
            checkPositive("patience", patience);
            if (waiting < 0) {
                throw new IllegalArgumentException("waiting is " + waiting + ", less than 0");
            }
        }
    }

    /**
     * When a server that fails is left alone.
     *
     * @param failures in a row, after which it is
     * @param pause until one call tries it again
     */
    public record Breaks(int failures, Duration pause) {

        /** Checks the ranges. */
        public Breaks {
            checkPositive("failures", failures);
            checkPositive("pause", pause);
        }
    }

    /**
     * How a server of our own is kept.
     *
     * @param start until it is healthy: a large model takes minutes to load
     * @param check from one look at its health to the next
     * @param probe how long it may take to say that it is healthy
     * @param misses in a row, after which it is started anew
     * @param firstPause before it is started anew; twice as long each time
     * @param longestPause but never longer than this
     * @param steady how long it must have run to be started anew as if for the first time
     * @param stop that it gets to end, before it is made to
     * @param tail how many lines of what it wrote are told when it did not start
     */
    public record Child(
            Duration start,
            Duration check,
            Duration probe,
            int misses,
            Duration firstPause,
            Duration longestPause,
            Duration steady,
            Duration stop,
            int tail) {

        /** Checks the ranges. */
        public Child {
            checkPositive("start", start);
            checkPositive("check", check);
            checkPositive("probe", probe);
            checkPositive("misses", misses);
            checkPositive("firstPause", firstPause);
            checkPositive("longestPause", longestPause);
            checkPositive("steady", steady);
            checkPositive("stop", stop);
            checkPositive("tail", tail);
        }
    }

    /** These options with other times. */
    public LlmOptions withTimes(Times other) {
        return new LlmOptions(answer, other, limits, turns, breaks, child);
    }

    /** These options with other limits. */
    public LlmOptions withLimits(Limits other) {
        return new LlmOptions(answer, times, other, turns, breaks, child);
    }

    /** These options with other turns. */
    public LlmOptions withTurns(Turns other) {
        return new LlmOptions(answer, times, limits, other, breaks, child);
    }

    /** These options with other breaks. */
    public LlmOptions withBreaks(Breaks other) {
        return new LlmOptions(answer, times, limits, turns, other, child);
    }

    /** These options with a server of our own kept otherwise. */
    public LlmOptions withChild(Child other) {
        return new LlmOptions(answer, times, limits, turns, breaks, other);
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", less than 1");
        }
    }

    private static void checkPositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " is " + value + ", no time at all");
        }
    }
}
