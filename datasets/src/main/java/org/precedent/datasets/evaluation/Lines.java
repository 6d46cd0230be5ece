package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a small text file that are not blank, each able to say where it stands. */
final class Lines {
    private static final long MAX_BYTES = 256L << 20;

    private Lines() {}

    record Line(Path file, int number, String text) {
        IOException problem(String what) {
            return new IOException(file + ", line " + number + ": " + what);
        }
    }

    static List<Line> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        List<String> texts;
        try {
            texts = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text", e);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                lines.add(new Line(file, i + 1, texts.get(i)));
            }
        }
        return lines;
    }
}
