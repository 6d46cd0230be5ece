package org.precedent.index.source.fhir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a file with a resource a line from one resource of many lines: each of the first two lines begins an object,
 * and the first does not end in the midst of one, as in a bundle with an entry a line.
 */
final class FirstLines {
    private static final String MIDST = "[{,:";
    private static final int BUFFER = 1 << 16;

    private FirstLines() {}

    /** @param start how many bytes stand before the first line */
    static boolean areResources(Path file, long start) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.skipNBytes(start);
            return begins(in) && skip(in) && begins(in);
        }
    }

    /** Whether the next character that is no white space opens an object. */
    private static boolean begins(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0 && next <= ' ') {
            next = in.read();
        }
        return next == '{';
    }

    /** Goes behind the end of a line; false when there is none, or more of the same must follow. */
    private static boolean skip(InputStream in) throws IOException {
        int last = '{';
        int next = in.read();
        while (next >= 0 && next != '\n') {
            last = next > ' ' ? next : last;
            next = in.read();
        }
        return next == '\n' && MIDST.indexOf(last) < 0;
    }
}
