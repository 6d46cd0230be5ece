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
 * Where files of a {@link FileStore} lie: each in a folder that is called like the first two digits of its digest, and
 * with an ending that says what it is.
 */
final class Shelves {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

    private final Path folder;
    private final List<String> endings;

    /** @param endings of the files that may lie here, each with its full stop */
    Shelves(Path folder, String... endings) {
        this.folder = folder;
        this.endings = List.of(endings);
    }

    Path folder() {
        return folder;
    }

    /**
     * Where a file lies, or would lie.
     *
     * @throws IllegalArgumentException if the digest is none
     */
    Path path(String digest, String ending) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest has 64 lower-case hexadecimal digits");
        }
        return folder.resolve(digest.substring(0, 2)).resolve(digest + ending);
    }

    /** Where a file lies that is here. */
    Optional<Path> find(String digest) {
        return endings.stream()
                .map(ending -> path(digest, ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Deletes a file; does nothing when it is not here. */
    void delete(String digest) throws IOException {
        for (String ending : endings) {
            Files.deleteIfExists(path(digest, ending));
        }
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
        for (String ending : endings) {
            String digest = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
            boolean isInPlace =
                    DIGEST.matcher(digest).matches() && path(digest, ending).equals(file) && Files.isRegularFile(file);
            if (isInPlace) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
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
