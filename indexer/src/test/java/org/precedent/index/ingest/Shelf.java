package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }
}
