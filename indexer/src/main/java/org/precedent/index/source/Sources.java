package org.precedent.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through files and folders, in the same order every time. Links inside folders are not followed, hidden files
 * are passed over, each file counts once. A folder that holds a manifest.jsonl is ruled by it: nothing else in there,
 * or below, is looked at, but what may be reports is counted.
 */
public final class Sources {

    private static final String MANIFEST = "manifest.jsonl";
    private static final String MANIFEST_ENDING = ".jsonl";
    private static final String IN_THE_ARCHIVE = "it lies in the archive itself";
    private static final int DEEPEST = 100;

    private final Path outside;
    private final Visitor visitor;
    private final Set<Path> seen = new HashSet<>();

    /**
     * Prepares to look.
     *
     * @param outside the archive's own folder, which is no source
     */
    public Sources(Path outside, Visitor visitor) {
        this.outside = outside;
        this.visitor = visitor;
    }

    /** Is told of each file. */
    public interface Visitor {
        void manifest(Path file) throws IOException;

        void file(Path file, FileKind kind) throws IOException;

        /**
         * A file that is of no kind of {@link FileKind}.
         *
         * @return whether it is a file of messages, which is looked at here or refused
         */
        default boolean messages(Path file) throws IOException {
            return false;
        }

        /**
         * Files that by their names hold reports, beside a manifest that rules their folder: they are not read.
         *
         * @param files how many
         */
        default void unread(Path manifest, long files) {}

        void refused(Refused refused);
    }

    public void visit(List<Path> sources) throws IOException {
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                folder(source, 0);
            } else if (source.toString().endsWith(MANIFEST_ENDING) && Files.isRegularFile(source)) {
                manifest(source);
            } else {
                file(source);
            }
        }
    }

    private void folder(Path folder, int depth) throws IOException {
        if (depth > DEEPEST) {
            refuse(folder, Code.NOT_FOLLOWED, "more than " + DEEPEST + " folders inside one another");
            return;
        }
        if (place(folder).startsWith(outside)) {
            refuse(folder, Code.NOT_FOLLOWED, IN_THE_ARCHIVE);
            return;
        }
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            manifest(manifest);
            long unread = ReportFiles.below(folder);
            if (unread > 0) {
                visitor.unread(manifest, unread);
            }
            return;
        }
        for (Path child : children(folder)) {
            if (Files.isSymbolicLink(child)) {
                refuse(child, Code.NOT_FOLLOWED, "a symbolic link; name what it points at as a source of its own");
            } else if (Files.isDirectory(child)) {
                folder(child, depth + 1);
            } else {
                file(child);
            }
        }
    }

    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (Stream<Path> content = Files.list(folder)) {
            content.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(children::add);
        } catch (IOException | UncheckedIOException e) {
            refuse(folder, Code.UNREADABLE, "the folder cannot be read");
        }
        return children;
    }

    private void manifest(Path file) throws IOException {
        if (isNew(file)) {
            visitor.manifest(file);
        }
    }

    private void file(Path file) throws IOException {
        if (!isNew(file)) {
            return;
        }
        try {
            visitor.file(file, FileKind.of(file));
        } catch (Unusable e) {
            if (e.code() == Code.UNKNOWN_KIND && visitor.messages(file)) {
                return;
            }
            visitor.refused(NearManifest.named(file, e).at(Place.of(file)));
        }
    }

    private void refuse(Path place, Code code, String reason) {
        visitor.refused(new Refused(Place.of(place), code, reason));
    }

    private boolean isNew(Path file) {
        Path place = place(file);
        if (place.startsWith(outside)) {
            refuse(file, Code.NOT_FOLLOWED, IN_THE_ARCHIVE);
            return false;
        }
        return seen.add(place);
    }

    private static Path place(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
