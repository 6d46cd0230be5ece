package org.precedent.datasets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The code for each word of a corpus, from a file of lines {@code word = code}; behind {@code #} stands a comment. */
final class Terms {
    private final Map<String, String> codes;

    private Terms(Map<String, String> codes) {
        this.codes = Map.copyOf(codes);
    }

    /** Reads a file that stands beside this class. */
    static Terms read(String file) {
        Map<String, String> codes = new HashMap<>();
        for (String line : content(file).lines().toList()) {
            int equals = line.indexOf(" = ");
            if (!line.startsWith("#") && equals > 0) {
                codes.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 3).strip());
            }
        }
        return new Terms(codes);
    }

    private static String content(String file) {
        try (InputStream stream = Terms.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of a word; empty when it has none. */
    String of(String word) {
        return codes.getOrDefault(word.strip(), "");
    }
}
