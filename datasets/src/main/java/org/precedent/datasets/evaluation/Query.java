package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A query of a test collection.
 *
 * @param line where it stands in its file, from 1
 * @param id its name in qrels and run files
 * @param text the words to look for; empty when it has none
 * @param image the file of an image to look for
 * @param study the source's id of a study to compare with
 * @param notText words to stay away from; empty when it has none
 * @param filter which cases may be found, the JSON of the API; empty for every case
 * @param subgroup its properties, by which figures are parted
 * @param leaveOut the source's ids of studies that do not count as answers, such as the one that its image is from
 */
public record Query(
        int line,
        String id,
        String text,
        @Nullable Path image,
        @Nullable String study,
        String notText,
        String filter,
        SortedMap<String, String> subgroup,
        Set<String> leaveOut) {
    /** A query that has nothing to look for is an {@link IllegalArgumentException}. */
    public Query {
        if (text.isBlank() && image == null && study == null) {
            throw new IllegalArgumentException("a query needs a text, an image or a case to look for");
        }
        subgroup = Collections.unmodifiableSortedMap(new TreeMap<>(subgroup));
        leaveOut = Set.copyOf(leaveOut);
    }

    /** Words alone. */
    static Query ofText(int line, String id, String text) {
        return new Query(line, id, text, null, null, "", "", Collections.emptySortedMap(), Set.of());
    }

    /**
     * Reads a queries file: JSON, an object a line, when its name ends in {@code .jsonl}; else a line a query, id and
     * words parted by a tab.
     *
     * @throws IOException when the file cannot be read, or a line is no query; the message names the line
     */
    public static List<Query> read(Path file) throws IOException {
        return QueryFile.read(file);
    }

    /** What it asks for in words, for a report of the evaluation; an image and a case are said to be there. */
    public String description() {
        StringBuilder said = new StringBuilder(text);
        if (image != null) {
            said.append(said.isEmpty() ? "" : " + ").append("[image]");
        }
        if (study != null) {
            said.append(said.isEmpty() ? "" : " + ").append("[case]");
        }
        if (!notText.isEmpty()) {
            said.append(" - ").append(notText);
        }
        return said.toString();
    }
}
