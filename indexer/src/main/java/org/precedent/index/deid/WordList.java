package org.precedent.index.deid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lists of words that come with this room as files; each says at its head what it holds and how. */
final class WordList {

    private WordList() {}

    /** The lines of a list, without remarks and empty ones. */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list in every plain spelling of each. */
    static Set<String> spellings(String name) {
        return spellings(name, "");
    }

    /** The words behind a heading, in the lines of a list that begin with it, in every plain spelling of each. */
    static Set<String> spellings(String name, String heading) {
        Set<String> words = new HashSet<>();
        for (String line : lines(name)) {
            if (line.startsWith(heading)) {
                words(line.substring(heading.length())).forEach(word -> words.addAll(Letters.spellings(word)));
            }
        }
        return Set.copyOf(words);
    }

    static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }
}
