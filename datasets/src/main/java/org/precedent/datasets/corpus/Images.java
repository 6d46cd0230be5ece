package org.precedent.datasets.corpus;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the images of a corpus lie, in those places of its folder that are there. */
final class Images {
    private static final Pattern READ = Pattern.compile("(?i).*\\.(?:png|jpe?g|dcm|dicom)");

    private final Path folder;
    private final List<Path> places;

    /** @param places relative to the folder, the likeliest first; the empty one is the folder itself */
    Images(Path folder, List<String> places) {
        this.folder = folder.toAbsolutePath().normalize();
        this.places = places.stream()
                .map(this.folder::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    /** Whether a name is that of a format which an ingest reads. */
    static boolean isRead(String name) {
        return READ.matcher(name).matches();
    }

    /** The image of a name, relative to the folder with {@code /}; null when it is not there, or out of the folder. */
    @Nullable String find(String name) {
        for (Path place : places) {
            Path image = inside(place, name);
            if (image != null && Files.isRegularFile(image)) {
                return slashed(folder.relativize(image));
            }
        }
        return null;
    }

    /** A manifest takes a backslash for the mark between folders, so a name with one cannot be told in it. */
    private static @Nullable Path inside(Path place, String name) {
        if (name.contains("\\")) {
            return null;
        }
        try {
            Path image = place.resolve(name).normalize();
            return image.startsWith(place) ? image : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String slashed(Path relative) {
        List<String> parts = new ArrayList<>();
        relative.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
