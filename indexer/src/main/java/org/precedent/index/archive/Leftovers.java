package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.precedent.index.record.GenerationName;

/** What an earlier version, or a run that was cut off, left in an archive's folder. */
final class Leftovers {
    private Leftovers() {}

    /**
     * Finds it.
     *
     * @param generations that the record knows; any other in the index folder is left over
     */
    static List<Path> in(Path root, Collection<GenerationName> generations) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : Layout.EARLIER) {
            if (Files.exists(root.resolve(name))) {
                found.add(root.resolve(name));
            }
        }
        Set<String> known = generations.stream().map(GenerationName::value).collect(Collectors.toSet());
        known.add(IndexLock.FILE);
        try (Stream<Path> content = Files.list(root.resolve(Layout.INDEX))) {
            content.filter(path -> !known.contains(path.getFileName().toString()))
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }
}
