package org.precedent.index.deid;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.data.DataFile;

/** The lists of words that come with this room as files; each says at its head what it holds and how. */
final class WordList {

    private WordList() {}

    /** The lines of a list, without remarks and empty ones. */
    static List<String> lines(String name) {
        return DataFile.lines(WordList.class, name);
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

    /** The same words as they are written, as accents matter in short ones. */
    static Set<String> written(String name, String heading) {
        Set<String> words = new HashSet<>();
        lines(name).stream()
                .filter(line -> line.startsWith(heading))
                .forEach(line -> words.addAll(words(line.substring(heading.length()))));
        return Set.copyOf(words);
    }

    static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }
}
