package org.precedent.api.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Turns what a command throws into one line for the person at the terminal. What the caller or the world did wrong is
 * said plainly; a fault of our own is logged with its trace.
 */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof IllegalArgumentException) {
            complain(command, String.valueOf(failure.getMessage()));
            return ExitStatus.USAGE;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            complain(command, plain(failure, command.getCommandSpec()));
            return ExitStatus.FAILED;
        }
        complain(command, "this should not have happened: " + failure.getClass().getSimpleName());
        LOG.error("command failed", failure);
        return ExitStatus.FAILED;
    }

    private static void complain(CommandLine command, String what) {
        command.getErr().println("precedent: " + what);
    }

    /** Java tells a full disk by the system's words alone. */
    private static boolean isFull(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    /** What the caller or the world did wrong, in a sentence. */
    static String plain(Exception failure) {
        return plain(failure, CommandSpec.create());
    }

    /** The same, where a command was given what is missing by an option that can be named. */
    private static String plain(Exception failure, CommandSpec asked) {
        if (isFull(failure)) {
            return "there is no room left on a disk; make room and run this again (" + failure.getMessage() + ")";
        }
        Throwable cause = failure.getCause();
        return switch (failure instanceof UncheckedIOException && cause != null ? cause : failure) {
            case NoSuchFileException missing -> missing(missing.getFile(), asked);
            case AccessDeniedException denied -> "no permission for " + denied.getMessage();
            case Throwable other -> String.valueOf(other.getMessage());
        };
    }

    private static String missing(String file, CommandSpec asked) {
        String told = "there is no file " + file;
        return asked.args().stream()
                .filter(arg -> named(arg.getValue()).contains(file))
                .findFirst()
                .map(arg -> told + "; give " + name(arg) + " one that is there")
                .orElse(told);
    }

    private static List<String> named(@Nullable Object value) {
        return switch (value) {
            case Path file -> List.of(file.toString());
            case Collection<?> several ->
                several.stream().flatMap(one -> named(one).stream()).toList();
            case null, default -> List.of();
        };
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
