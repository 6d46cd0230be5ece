package org.precedent.index.container;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Opens archives of files, also those that lie in others. Nothing of a ZIP or tar is unpacked but what is read; what a
 * gzip holds, and archives that are packed in others, lie unpacked in a private folder until this is closed. Safe for
 * use by many threads.
 */
public final class Containers implements Closeable {
    private static final String PACKED_ENDING = ".gz";

    private final ContainerLimits limits;
    private final Spool spool;

    /** The private folder for what must be unpacked, made when it is wanted first. */
    @FunctionalInterface
    public interface Unpacked {
        Path folder() throws IOException;
    }

    public Containers(ContainerLimits limits, Unpacked unpacked) {
        this.limits = limits;
        this.spool = new Spool(limits, unpacked::folder);
    }

    /** Whether a file lies in an archive. */
    public static boolean isMember(Path file) {
        return file instanceof MemberPath;
    }

    /**
     * Opens one.
     *
     * @param file on the disk, or in another archive that was opened here
     * @param kind as its first bytes say
     * @throws ContainerException if it cannot be used as a whole
     * @throws IOException if the disk does not give it
     */
    public Container open(Path file, ContainerKind kind) throws IOException {
        int depth = file instanceof MemberPath member ? member.getFileSystem().depth() + 1 : 0;
        if (depth > limits.nesting()) {
            throw new ContainerException(
                    Fault.TOO_LARGE,
                    "an archive in more than " + limits.nesting() + " others; unpack it and ingest what comes out");
        }
        Content content = content(file);
        Listing listing = switch (kind) {
            case ZIP -> ZipDirectory.read(content, limits, spool);
            case TAR -> TarDirectory.read(content, limits);
            case GZIP -> gzip(file, content);
        };
        Node.Folder root = MemberTree.of(listing);
        if (listing.members().isEmpty() && listing.left().isEmpty()) {
            throw new ContainerException(Fault.EMPTY, "the archive holds no file");
        }
        MemberFileSystem system = new MemberFileSystem(file.toString(), depth, root, Files.getLastModifiedTime(file));
        return new Container(system.root(), listing.members().size(), listing.left());
    }

    private static Content content(Path file) throws IOException {
        if (file instanceof MemberPath member) {
            return MemberProvider.contentOf(member);
        }
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new FileContent(file);
    }

    private Listing gzip(Path file, Content packed) throws IOException {
        GzipContent gzip = new GzipContent(packed, limits, spool);
        boolean isTar = TarHeader.isOne(gzip.head(ContainerKind.HEAD));
        Content unpacked = gzip.unpacked();
        if (isTar) {
            return TarDirectory.read(unpacked, limits);
        }
        Listing listing = new Listing(limits);
        listing.entry();
        listing.add(nameIn(file), unpacked, packed.size());
        return listing;
    }

    /** What a packed file is called when it is unpacked. */
    private static String nameIn(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PACKED_ENDING) && name.length() > PACKED_ENDING.length()
                ? name.substring(0, name.length() - PACKED_ENDING.length())
                : name;
    }

    /**
     * Whether an archive has an end: one that has none is cut off, or still being written. Of a gzip nobody can tell
     * without unpacking it, so that it has one.
     */
    public static boolean hasEnd(Path file, ContainerKind kind) throws IOException {
        Content content = content(file);
        try (SeekableByteChannel channel = content.open()) {
            return switch (kind) {
                case ZIP -> ZipEnd.of(content, channel).length() >= 0;
                case TAR ->
                    content.size() >= TarHeader.LENGTH
                            && new TarHeader(content.read(channel, content.size() - TarHeader.LENGTH, TarHeader.LENGTH))
                                    .isEnd();
                case GZIP -> true;
            };
        } catch (ContainerException e) {
            return e.fault() != Fault.TRUNCATED;
        }
    }

    /** Removes what was unpacked. No member can be read any more. */
    @Override
    public void close() throws IOException {
        spool.close();
    }
}
