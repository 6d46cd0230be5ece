package org.precedent.index.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is in a {@link FileStore}: a door that many may pass, or one alone, and a mark for each visit. A mark that
 * somebody finds who is alone is that of a visit which did not end well.
 */
final class Visits {

    private static final String MARK = ".visit";

    private final Path folder;
    private final Duration patience;

    Visits(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    Visit enter(Visit.Ending ending) throws IOException {
        Door door = door();
        door.enter();
        try {
            Path mark = folder.resolve(UUID.randomUUID() + MARK);
            PrivateFiles.open(mark).close();
            PrivateFiles.sync(folder);
            return new Visit(door, mark, ending);
        } catch (IOException | RuntimeException e) {
            door.leave();
            throw e;
        }
    }

    /** The files that a visit left to be deleted; empty when it did not come to say which. */
    Optional<List<String>> unreferenced(Path mark) throws IOException {
        List<String> lines = Files.readAllLines(mark, StandardCharsets.ISO_8859_1);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    Door.Alone tryAlone() throws IOException {
        return door().tryAlone();
    }

    Door.Alone waitToBeAlone() throws IOException {
        return door().waitToBeAlone(patience);
    }

    private Door door() throws IOException {
        PrivateFiles.createFolder(folder);
        return Door.of(folder.resolve("door.lock"));
    }

    /** Deletes marks that a crash left half written; for who is alone. */
    void deleteUnfinished() throws IOException {
        for (Path file : endingIn(PrivateFiles.UNFINISHED)) {
            Files.deleteIfExists(file);
        }
    }

    /** The marks of visits: of those that last, and of those that left something to be deleted. */
    List<Path> marks() throws IOException {
        return endingIn(MARK);
    }

    private List<Path> endingIn(String ending) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> path.getFileName().toString().endsWith(ending))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
