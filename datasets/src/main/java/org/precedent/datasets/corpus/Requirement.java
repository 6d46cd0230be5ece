package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A file or folder that a corpus must have, in any of the places where its download may have left it.
 *
 * @param what it is, for people: the name that the corpus gives it
 * @param places relative to the corpus's folder, the likeliest first; the last part may hold {@code *}, the empty one
 *     is the folder itself
 */
public record Requirement(String what, List<String> places) {
    public Requirement {
        places = List.copyOf(places);
        if (what.isBlank() || places.isEmpty()) {
            throw new IllegalArgumentException("a requirement has a name and at least one place");
        }
    }

    static Requirement of(String what, String... places) {
        return new Requirement(what, places.length == 0 ? List.of(what) : List.of(places));
    }

    /** Where it lies in a folder; of several that fit, the last by name, which is the newest where names are dated. */
    public Optional<Path> in(Path folder) throws IOException {
        for (String place : places) {
            Optional<Path> found = place.contains("*") ? newest(folder, place) : existing(folder.resolve(place));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where it lies, for a reader whose folder was checked before. */
    Path required(Path folder) throws IOException {
        return in(folder).orElseThrow(() -> new IllegalArgumentException("the folder lacks " + what));
    }

    private static Optional<Path> existing(Path path) {
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    private static Optional<Path> newest(Path folder, String place) throws IOException {
        int parent = place.lastIndexOf('/');
        Path directory = parent < 0 ? folder : folder.resolve(place.substring(0, parent));
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        TreeSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> matching = Files.newDirectoryStream(directory, place.substring(parent + 1))) {
            matching.forEach(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.last());
    }
}
