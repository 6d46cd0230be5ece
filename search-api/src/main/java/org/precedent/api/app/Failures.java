package org.precedent.api.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
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
            complain(command, new OptionNames(command.getCommandSpec()).inWords(String.valueOf(failure.getMessage())));
            return ExitStatus.USAGE;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            complain(command, plain(failure, new OptionNames(command.getCommandSpec())));
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
        return plain(failure, new OptionNames(CommandSpec.create()));
    }

    /** The same, where a command was given what is missing by an option that can be named. */
    private static String plain(Exception failure, OptionNames options) {
        if (isFull(failure)) {
            return "there is no room left on a disk; make room and run this again (" + failure.getMessage() + ")";
        }
        Throwable cause = failure.getCause();
        return switch (failure instanceof UncheckedIOException && cause != null ? cause : failure) {
            case NoSuchFileException missing -> missing(missing.getFile(), options);
            case AccessDeniedException denied -> "no permission for " + denied.getMessage();
            case Throwable other -> options.withOption(String.valueOf(other.getMessage()));
        };
    }

    private static String missing(String file, OptionNames options) {
        String told = "there is no file " + file;
        @Nullable String option = options.of(file);
        return option == null ? told : told + "; give " + option + " one that is there";
    }
}
