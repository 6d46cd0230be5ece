package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Hit;
import org.precedent.index.picture.Drawings;

/** A folder of sources for processes: a manifest of studies with an image and a text each, which no other has. */
record Shelf(String name, int studies) {
    /** Writes it below a bench's folder. */
    void write(Path folder) throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("sources").resolve(name));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < studies; i++) {
            Files.write(shelf.resolve(i + ".png"), Drawings.png(Drawings.colours(16, 16, (name + i).hashCode())));
            rows.add("{\"id\":\"%s\",\"study_id\":\"%s\",\"file\":\"%d.png\",\"text\":\"Left effusion. Sign %s.\"}"
                    .formatted(study(i), study(i), i, word(i)));
        }
        Files.write(shelf.resolve("manifest.jsonl"), rows);
    }

    String study(int i) {
        return name + "-" + i;
    }

    /** The word that stands in the text of this study and in no other. */
    String word(int i) {
        return name + "x" + letters(i);
    }

    /** Checks that each of its studies is found by its word. */
    void checkFound(Bench bench, View view) throws IOException {
        for (int i = 0; i < studies; i++) {
            List<Hit> hits = view.matching(word(i), 2, Scope.ALL);
            assertEquals(List.of(bench.id(study(i))), hits.stream().map(Hit::id).toList());
        }
    }

    /** Consonants alone: no two are forms of one word. */
    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf("bcdfghjklm".charAt(digit - '0')))
                .collect(Collectors.joining());
    }
}
