package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files of a {@link FileStore} lie: each in a folder that is called like the first two digits of its digest.
 */
final class Shelves {

    private static final String PNG = ".png";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

    private final Path folder;

    Shelves(Path folder) {
        this.folder = folder;
    }

    Path path(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest has 64 lower-case hexadecimal digits");
        }
        return folder.resolve(digest.substring(0, 2)).resolve(digest + PNG);
    }

    /** Shows the digest of every file that is here, shelf by shelf. */
    void forEach(FileStore.Visitor visitor) throws IOException {
        for (Path shelf : shelves()) {
            for (Path file : list(shelf)) {
                Optional<String> digest = digest(file);
                if (digest.isPresent()) {
                    visitor.visit(digest.get());
                }
            }
        }
    }

    boolean isEmpty() throws IOException {
        for (Path shelf : shelves()) {
            for (Path file : list(shelf)) {
                if (digest(file).isPresent()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Deletes what nobody finished; for who is alone. */
    void deleteUnfinished() throws IOException {
        for (Path shelf : shelves()) {
            for (Path file : list(shelf)) {
                if (isUnfinished(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** What lies on the shelves, or where only shelves should be, and was not put there by Precedent. */
    List<Path> strangers() throws IOException {
        List<Path> strangers = new ArrayList<>();
        for (Path shelf : list(folder)) {
            if (!isShelf(shelf)) {
                strangers.add(shelf);
                continue;
            }
            for (Path file : list(shelf)) {
                if (!isUnfinished(file) && digest(file).isEmpty()) {
                    strangers.add(file);
                }
            }
        }
        return strangers;
    }

    private Optional<String> digest(Path file) {
        String name = file.getFileName().toString();
        String digest = name.endsWith(PNG) ? name.substring(0, name.length() - PNG.length()) : "";
        boolean isInPlace = DIGEST.matcher(digest).matches() && path(digest).equals(file) && Files.isRegularFile(file);
        return isInPlace ? Optional.of(digest) : Optional.empty();
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(PrivateFiles.UNFINISHED);
    }

    private List<Path> shelves() throws IOException {
        return list(folder).stream().filter(Shelves::isShelf).toList();
    }

    private static boolean isShelf(Path path) {
        return SHELF.matcher(path.getFileName().toString()).matches() && Files.isDirectory(path);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
