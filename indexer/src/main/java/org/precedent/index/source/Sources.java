package org.precedent.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.precedent.index.container.Container;
import org.precedent.index.container.ContainerKind;
import org.precedent.index.container.Containers;
import org.precedent.index.container.LeftMember;

/**
 * Looks through files, folders and archives of files, in the same order every time. Hidden files are passed over, each
 * file counts once, by whatever names and links it is reached. A link is not followed: what it points at is found where
 * it stands, or refused if that is in no named source. A folder that holds a manifest.jsonl is ruled by it: nothing
 * else in there, or below, is looked at, but what may be reports is counted. One that holds a DICOMDIR is a
 * {@link Medium}, of which DICOM objects alone are taken.
 */
public final class Sources {

    static final String MANIFEST = "manifest.jsonl";

    static final String MANIFEST_ENDING = ".jsonl";
    private static final String IN_THE_ARCHIVE = "it lies in the archive itself";
    private static final int DEEPEST = 100;

    private final Path outside;
    private final Containers containers;
    private final Visitor visitor;
    private final Set<Path> seen = new HashSet<>();
    private final FileIdentities identities = new FileIdentities();
    private final Media media = new Media();
    private SourceFolders named = new SourceFolders(List.of());

    /**
     * Prepares to look.
     *
     * @param outside the archive's own folder, which is no source
     * @param containers opens archives of files; what is found in them can be read as long as it is open
     */
    public Sources(Path outside, Containers containers, Visitor visitor) {
        this.outside = outside;
        this.containers = containers;
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

        /** Whether a file is one of messages; nothing comes of it. */
        default boolean holdsMessages(Path file) throws Unusable {
            return false;
        }

        /**
         * Files that by their names hold reports, beside a manifest that rules their folder: they are not read.
         *
         * @param files how many
         */
        default void unread(Path manifest, long files) {}

        /**
         * A file that belongs beside images and holds none, such as a viewer's.
         *
         * @param what it is, for people, the same for all of a kind
         */
        default void leftOut(String what) {}

        void refused(Refused refused);
    }

    public void visit(SourceList sources) throws IOException {
        named = new SourceFolders(sources.paths());
        for (Path source : sources.paths()) {
            if (Files.isDirectory(source)) {
                if (!named.isReachedByAnother(source)) {
                    folder(source, 0, false);
                }
            } else if (sources.isManifest(source) && Files.isRegularFile(source)) {
                manifest(source);
            } else {
                file(source, !sources.named() && media.hold(source));
            }
        }
    }

    /** @param medium whether it lies on an exchange medium */
    private void folder(Path folder, int depth, boolean medium) throws IOException {
        if (depth > DEEPEST) {
            refuse(folder, Code.NOT_FOLLOWED, "more than " + DEEPEST + " folders inside one another");
            return;
        }
        Path real = place(folder);
        if (real.startsWith(outside)) {
            refuse(folder, Code.NOT_FOLLOWED, IN_THE_ARCHIVE);
            return;
        }
        if (!seen.add(real)) {
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
        List<Path> children = children(folder);
        boolean onMedium = medium || Medium.isRoot(children);
        for (Path child : children) {
            if (Files.isSymbolicLink(child)) {
                link(child);
            } else if (Files.isDirectory(child)) {
                folder(child, depth + 1, onMedium);
            } else {
                file(child, onMedium);
            }
        }
    }

    private void link(Path link) {
        try {
            Path real = link.toRealPath();
            if (!named.reach(real)) {
                refuse(link, Code.NOT_FOLLOWED, "a symbolic link; name what it points at as a source of its own");
            }
        } catch (IOException e) {
            refuse(link, Code.NOT_FOLLOWED, "a symbolic link that leads nowhere");
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

    private void file(Path file, boolean medium) throws IOException {
        if (!isNew(file)) {
            return;
        }
        try {
            byte[] head = FileKind.head(file);
            Optional<FileKind> kind = FileKind.told(head);
            if (medium && kind.equals(Optional.of(FileKind.PICTURE))) {
                visitor.leftOut(Medium.PICTURE);
            } else if (kind.isPresent()) {
                visitor.file(file, kind.get());
            } else if (ContainerKind.of(head).isPresent()
                    && OfficeDocument.remedy(head).isEmpty()) {
                container(file, ContainerKind.of(head).get(), medium);
            } else {
                other(file, head, medium);
            }
        } catch (Unusable e) {
            visitor.refused(e.at(Place.of(file)));
        }
    }

    /** What is neither an image nor an archive of files. */
    private void other(Path file, byte[] head, boolean medium) throws IOException, Unusable {
        Optional<String> media = MediaFile.kind(file, head);
        if (media.isEmpty() && medium) {
            media = Medium.kind(file, head, visitor.holdsMessages(file));
        }
        if (media.isPresent()) {
            visitor.leftOut(media.get());
            return;
        }
        try {
            FileKind _ = FileKind.of(file, head);
        } catch (Unusable e) {
            if (e.code() == Code.UNKNOWN_KIND && visitor.messages(file)) {
                return;
            }
            visitor.refused(NearManifest.named(file, e).at(Place.of(file)));
        }
    }

    private void container(Path file, ContainerKind kind, boolean medium) throws IOException, Unusable {
        Container opened = open(file, kind);
        if (Files.exists(opened.root().resolve("[Content_Types].xml"))) {
            if (medium) {
                visitor.leftOut(Medium.MAYBE_REPORT);
                return;
            }
            throw new Unusable(Code.UNKNOWN_KIND, OfficeDocument.PACKED_DOCUMENT);
        }
        if (Files.exists(opened.root().resolve("META-INF/MANIFEST.MF"))) {
            visitor.leftOut(MediaFile.PROGRAM);
            return;
        }
        for (LeftMember member : opened.left()) {
            Place place = member.path().isEmpty() ? Place.of(file) : Place.named(opened.root() + member.path());
            visitor.refused(new Refused(place, Code.valueOf(member.fault().name()), member.reason()));
        }
        folder(opened.root(), 0, medium);
    }

    private Container open(Path file, ContainerKind kind) throws Unusable {
        try {
            return containers.open(file, kind);
        } catch (IOException e) {
            throw Unusable.of(e);
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
        return seen.add(place) && identities.isNew(file);
    }

    private static Path place(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
