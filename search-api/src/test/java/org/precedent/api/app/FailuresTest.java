package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {

    private static String told(Exception failure) {
        StringWriter told = new StringWriter();
        CommandLine command = Main.commandLine().setErr(new PrintWriter(told, true));
        new Failures().handleExecutionException(failure, command, command.parseArgs());
        return told.toString().strip();
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        String advice = "precedent: there is no room left on a disk; make room and run this again (";
        assertEquals(
                advice + "a/b: No space left on device)",
                told(new FileSystemException("a/b", null, "No space left on device")));
        assertEquals(
                advice + "c cannot be made)",
                told(new IOException("c cannot be made", new IOException("No space left on device"))));
    }

    @Test
    void aFileThatMayNotBeReadIsNotSaidToBeMissing() {
        assertEquals("precedent: no permission for a/b", told(new AccessDeniedException("a/b")));
    }
}
