package org.precedent.index.container;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of one archive as a file system that is only read. Safe for use by many threads; nothing is to close. */
final class MemberFileSystem extends FileSystem {
    private final String name;
    private final int depth;
    private final Node.Folder root;
    private final FileTime modified;

    /**
     * @param name what the archive is called
     * @param depth how many archives lie around it
     * @param modified when the archive was written last
     */
    MemberFileSystem(String name, int depth, Node.Folder root, FileTime modified) {
        this.name = name;
        this.depth = depth;
        this.root = root;
        this.modified = modified;
    }

    String name() {
        return name;
    }

    int depth() {
        return depth;
    }

    FileTime modified() {
        return modified;
    }

    MemberPath root() {
        return new MemberPath(this, true, List.of());
    }

    /** What is at a path. */
    Node node(MemberPath path) throws IOException {
        Node node = MemberTree.find(root, path.toAbsolutePath().normalize().names());
        if (node == null) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    @Override
    public MemberProvider provider() {
        return MemberProvider.ONLY;
    }

    @Override
    public MemberPath getPath(String first, String... more) {
        String joined = more.length == 0 ? first : first + "/" + String.join("/", more);
        List<String> names = Pattern.compile("/")
                .splitAsStream(joined)
                .filter(one -> !one.isEmpty())
                .toList();
        return new MemberPath(this, joined.startsWith("/"), names);
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("it holds nothing open");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw new UnsupportedOperationException("members are not matched");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("members have no owners");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("members do not change");
    }
}
