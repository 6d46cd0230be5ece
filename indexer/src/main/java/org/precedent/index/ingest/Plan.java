package org.precedent.index.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.model.CaseId;

/**
 * What there is to do: the entries of each case in the order in which the sources name them, then the loose pictures.
 */
final class Plan {
    private final Map<CaseId, List<Entry>> cases = new LinkedHashMap<>();
    private final List<Path> loosePictures = new ArrayList<>();
    private long files;

    void add(CaseId id, Entry entry) {
        cases.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(entry);
        files += entry.hasFile() ? 1 : 0;
    }

    /** A picture that is a case of its own, named after what it holds. */
    void addLoosePicture(Path file) {
        loosePictures.add(file);
        files++;
    }

    Map<CaseId, List<Entry>> cases() {
        return cases;
    }

    List<Path> loosePictures() {
        return loosePictures;
    }

    /** How many image files there are, each time that one is named. */
    long files() {
        return files;
    }
}
