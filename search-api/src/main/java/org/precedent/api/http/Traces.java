package org.precedent.api.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where something failed: the kinds of exceptions and the first places, without their messages. */
final class Traces {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Traces() {}

    static String of(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "; because of ").append(one(cause));
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static String one(Throwable failure) {
        String frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return failure.getClass().getName() + " at " + frames;
    }
}
