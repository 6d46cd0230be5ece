package org.precedent.index.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One look at a folder.
 *
 * @param isThere whether the folder could be listed at all; where it could not, nothing is known of its files
 * @param files what there is to take, with what changes when it does. A folder that a manifest rules is its manifest
 * @param folders that were looked through
 */
record FolderScan(boolean isThere, Map<Path, Stamp> files, List<Path> folders) {
    private static final String MANIFEST = "manifest.jsonl";

    /**
     * Looks. Links and hidden files are passed over; what cannot be read is looked at next time.
     *
     * @param outside a folder that is not looked into
     */
    static FolderScan of(Path folder, Path outside) {
        try {
            Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            if (Files.isDirectory(start) && Files.isReadable(start)) {
                Walk walk = new Walk(start, outside);
                Files.walkFileTree(start, walk);
                return new FolderScan(true, walk.files, walk.folders);
            }
        } catch (IOException e) {
            // a folder on a network that went away meanwhile
        }
        return new FolderScan(false, Map.of(), List.of());
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Path outside;
        private final Map<Path, Stamp> files = new TreeMap<>();
        private final List<Path> folders = new ArrayList<>();

        private Walk(Path root, Path outside) {
            this.root = root;
            this.outside = outside;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            try {
                return enter(folder);
            } catch (IOException e) {
                if (folder.equals(root)) {
                    throw e;
                }
                return FileVisitResult.SKIP_SUBTREE;
            }
        }

        private FileVisitResult enter(Path folder) throws IOException {
            boolean isPassedOver = !folder.equals(root) && UnfinishedName.isOne(folder);
            if (isPassedOver || folder.toRealPath().startsWith(outside)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            Path manifest = folder.resolve(MANIFEST);
            if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
                files.put(manifest, Ruled.stamp(folder, folders));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !UnfinishedName.isOne(file)) {
                files.put(file, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    /** A folder that a manifest rules is as a whole what its files are: a row may wait for its image. */
    private static final class Ruled extends SimpleFileVisitor<Path> {
        private final List<Path> folders;
        private long size;
        private long state = 1;

        private Ruled(List<Path> folders) {
            this.folders = folders;
        }

        static Stamp stamp(Path folder, List<Path> folders) throws IOException {
            Ruled ruled = new Ruled(folders);
            Files.walkFileTree(folder, ruled);
            return new Stamp(ruled.size, ruled.state);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        /** The order of a listing may change, and the sum stays. */
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!UnfinishedName.isOne(file)) {
                Stamp stamp = Stamp.of(attributes);
                size += stamp.size();
                long[] told = {file.hashCode(), stamp.size(), stamp.modified()};
                state += 31L * Arrays.hashCode(told) + Objects.hash(stamp.modified(), file) * 0x9e37_79b9L;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
