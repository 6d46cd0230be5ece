package org.precedent.encoder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the towers run.
 *
 * @param kind the kind of processor
 * @param number which of several GPUs, from 0; 0 for every other kind
 */
public record Device(Kind kind, int number) {

    /** A GPU where the build and the machine have one, else the CPU. */
    public static final Device AUTO = new Device(Kind.AUTO, 0);

    /** The CPU. */
    public static final Device CPU = new Device(Kind.CPU, 0);

    private static final Pattern CUDA = Pattern.compile("cuda(?::([0-9]{1,2}))?");

    /** Kinds of processors. */
    public enum Kind {
        AUTO,
        CPU,
        CUDA
    }

    /** Checks the number. */
    public Device {
        if (number < 0 || (kind != Kind.CUDA && number != 0)) {
            throw new IllegalArgumentException("no device is number " + number + " of kind " + kind);
        }
    }

    /**
     * Reads {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Device of(String text) {
        Matcher cuda = CUDA.matcher(text);
        if (cuda.matches()) {
            return new Device(Kind.CUDA, cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
        }
        return switch (text) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            default ->
                throw new IllegalArgumentException(
                        "no device is called '" + text + "'; there are auto, cpu and cuda:N");
        };
    }

    /** The name that {@link #of} reads. */
    public String label() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case CUDA -> "cuda:" + number;
        };
    }
}
