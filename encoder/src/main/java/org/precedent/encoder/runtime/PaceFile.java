package org.precedent.encoder.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/** A pace as text, for the cache. */
final class PaceFile {

    private PaceFile() {}

    static String write(Pace pace) {
        return "imageBatch=%d%ntextBatch=%d%nthreads=%d%n"
                .formatted(pace.imageBatch(), pace.textBatch(), pace.threads());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Pace read(String text) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(text));
        return new Pace(number(lines, "imageBatch"), number(lines, "textBatch"), number(lines, "threads"));
    }

    private static int number(Properties lines, String key) {
        return Integer.parseInt(lines.getProperty(key, "").strip());
    }
}
