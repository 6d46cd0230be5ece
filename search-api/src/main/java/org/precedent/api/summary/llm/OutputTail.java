package org.precedent.api.summary.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last lines that a process of ours wrote while it started, so that one that does not start can be mended. Once it
 * has, all that it writes is read and forgotten: it might write what it is asked.
 */
final class OutputTail {
    private static final int LONGEST_LINE = 300;

    private final int limit;
    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private boolean forgetting;

    OutputTail(int limit) {
        this.limit = limit;
    }

    /** Reads to the end, on a thread of its own: a process whose output nobody reads stands still. */
    Thread readAll(InputStream output) {
        return Thread.ofPlatform().daemon().name("llm-output").start(() -> {
            byte[] buffer = new byte[8192];
            try (output) {
                for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                    add(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                // the process ended in the middle of a line, which is the last one
                add("\n");
            }
        });
    }

    private synchronized void add(String text) {
        for (int at = 0; at < text.length() && !forgetting; at++) {
            char next = text.charAt(at);
            if (next == '\n') {
                endLine();
            } else if (line.length() < LONGEST_LINE && next >= ' ' && next < 127) {
                line.append(next);
            }
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
        while (lines.size() > limit) {
            lines.remove();
        }
    }

    /** From now on, and what was before. */
    synchronized void forget() {
        forgetting = true;
        lines.clear();
        line.setLength(0);
    }

    synchronized List<String> lines() {
        endLine();
        return List.copyOf(lines);
    }
}
