package org.precedent.index.container;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens members of archives like files. It is asked through their paths alone, and writes nothing. */
final class MemberProvider extends FileSystemProvider {
    static final MemberProvider ONLY = new MemberProvider();

    private MemberProvider() {}

    @Override
    public String getScheme() {
        return "precedent-member";
    }

    @Override
    public FileSystem newFileSystem(URI address, Map<String, ?> settings) {
        throw new UnsupportedOperationException("archives have no address");
    }

    @Override
    public FileSystem getFileSystem(URI address) {
        throw new UnsupportedOperationException("archives have no address");
    }

    @Override
    public Path getPath(URI address) {
        throw new UnsupportedOperationException("members have no address");
    }

    private static MemberPath ours(Path path) {
        if (path instanceof MemberPath member) {
            return member;
        }
        throw new ProviderMismatchException("a path of no archive");
    }

    private static Node node(Path path) throws IOException {
        MemberPath member = ours(path);
        return member.getFileSystem().node(member);
    }

    private static Content content(Path path) throws IOException {
        if (node(path) instanceof Node.File(Content content)) {
            return content;
        }
        throw new NoSuchFileException(path.toString(), null, "a folder");
    }

    /** What a file in an archive holds. */
    static Content contentOf(MemberPath file) throws IOException {
        return content(file);
    }

    private static void checkReading(Iterable<? extends OpenOption> options) {
        for (OpenOption option : options) {
            if (option == StandardOpenOption.WRITE || option == StandardOpenOption.APPEND) {
                throw new ReadOnlyFileSystemException();
            }
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        checkReading(options);
        return content(path).open();
    }

    /** Reads from the first byte on, without unpacking what is not asked for. */
    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        checkReading(List.of(options));
        return content(path).stream();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        if (!(node(folder) instanceof Node.Folder(var children))) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> paths = new ArrayList<>();
        for (String name : children.keySet()) {
            Path child = folder.resolve(ours(folder).getFileSystem().getPath(name));
            if (filter.accept(child)) {
                paths.add(child);
            }
        }
        return new Children(paths);
    }

    /** The content of a folder. */
    private record Children(List<Path> paths) implements DirectoryStream<Path> {
        @Override
        public Iterator<Path> iterator() {
            return paths.iterator();
        }

        @Override
        public void close() {}
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("archives are no disks");
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Node _ = node(path);
        if (List.of(modes).contains(AccessMode.WRITE)) {
            throw new ReadOnlyFileSystemException();
        }
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("members have basic attributes alone");
        }
        MemberPath member = ours(path);
        return type.cast(new MemberAttributes(node(path), member.getFileSystem().modified()));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("members have basic attributes alone");
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
