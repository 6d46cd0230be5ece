package org.precedent.index.container;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A path in an archive of files, printed behind the archive's own: {@code study.zip!/series/1.dcm}. */
final class MemberPath implements Path {
    private final MemberFileSystem system;
    private final boolean absolute;
    private final List<String> names;

    MemberPath(MemberFileSystem system, boolean absolute, List<String> names) {
        this.system = system;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    List<String> names() {
        return names;
    }

    private MemberPath relative(List<String> some) {
        return new MemberPath(system, false, some);
    }

    @Override
    public MemberFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable MemberPath getRoot() {
        return absolute ? system.root() : null;
    }

    @Override
    public @Nullable MemberPath getFileName() {
        return names.isEmpty() ? null : relative(List.of(names.getLast()));
    }

    @Override
    public @Nullable MemberPath getParent() {
        if (names.isEmpty() || (!absolute && names.size() == 1)) {
            return null;
        }
        return new MemberPath(system, absolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public MemberPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public MemberPath subpath(int begin, int end) {
        if (begin < 0 || end > names.size() || begin >= end) {
            throw new IllegalArgumentException("names " + begin + " to " + end + " of " + names.size());
        }
        return relative(names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof MemberPath path
                && path.system == system
                && path.absolute == absolute
                && path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof MemberPath path) || path.system != system) {
            return false;
        }
        if (path.absolute) {
            return equals(path);
        }
        int from = names.size() - path.names.size();
        return from >= 0 && names.subList(from, names.size()).equals(path.names);
    }

    @Override
    public MemberPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            if (name.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!name.equals(".") && !(name.equals("..") && absolute)) {
                kept.add(name);
            }
        }
        return new MemberPath(system, absolute, kept);
    }

    @Override
    public MemberPath resolve(Path other) {
        MemberPath path = ours(other);
        if (path.absolute) {
            return path;
        }
        List<String> joined = new ArrayList<>(names);
        joined.addAll(path.names);
        return new MemberPath(system, absolute, joined);
    }

    private MemberPath ours(Path other) {
        if (other instanceof MemberPath path && path.system == system) {
            return path;
        }
        throw new ProviderMismatchException("a path of another archive, or of none");
    }

    @Override
    public MemberPath relativize(Path other) {
        MemberPath path = ours(other);
        if (path.absolute != absolute) {
            throw new IllegalArgumentException("one of the paths is absolute and the other is not");
        }
        int same = 0;
        while (same < Math.min(names.size(), path.names.size())
                && names.get(same).equals(path.names.get(same))) {
            same++;
        }
        List<String> way = new ArrayList<>();
        for (int i = same; i < names.size(); i++) {
            way.add("..");
        }
        way.addAll(path.names.subList(same, path.names.size()));
        return relative(way);
    }

    @Override
    public Iterator<Path> iterator() {
        return names.stream().<Path>map(name -> relative(List.of(name))).iterator();
    }

    @Override
    public URI toUri() {
        throw new UnsupportedOperationException("a member has no address");
    }

    @Override
    public MemberPath toAbsolutePath() {
        return absolute ? this : new MemberPath(system, true, names);
    }

    /** No links are followed in an archive, so that this is the path itself. */
    @Override
    public MemberPath toRealPath(LinkOption... options) throws IOException {
        MemberPath real = toAbsolutePath().normalize();
        Node _ = system.node(real);
        return real;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("members do not change");
    }

    @Override
    public int compareTo(Path other) {
        MemberPath path = ours(other);
        for (int i = 0; i < Math.min(names.size(), path.names.size()); i++) {
            int order = names.get(i).compareTo(path.names.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(names.size(), path.names.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberPath path
                && path.system == system
                && path.absolute == absolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(system), absolute, names);
    }

    @Override
    public String toString() {
        String way = String.join("/", names);
        return absolute ? system.name() + "!/" + way : way;
    }
}
