package org.precedent.index.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder were taken or refused, across restarts: a line a file, by a key that names no path, with what
 * would change if it did. A line that was cut off with a crash counts for nothing, and its file is looked at again. For
 * one thread.
 */
final class WatchMemory implements Closeable {
    private static final String HEADER = "precedent-watched-1 ";
    private static final String SEPARATOR = " ";

    private final FileChannel channel;
    private final Function<Path, String> keys;
    private final Map<String, Stamp> known = new HashMap<>();

    private WatchMemory(FileChannel channel, Function<Path, String> keys) {
        this.channel = channel;
        this.keys = keys;
    }

    /**
     * Opens it.
     *
     * @param tag names the way in which files are read: what was read in another way is forgotten
     * @param keys the keys of files
     * @throws IOException if another process watches the folder, or the disk fails
     */
    static WatchMemory open(Path file, String tag, Function<Path, String> keys) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw new IOException("another process watches this folder for this archive; end that one first");
            }
            WatchMemory memory = new WatchMemory(channel, keys);
            memory.read(HEADER + tag);
            return memory;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What is read is written again, so that each file has one line. */
    private void read(String header) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readAllBytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith(header + "\n")) {
            text.substring(0, text.lastIndexOf('\n')).lines().skip(1).forEach(this::remember);
        }
        channel.truncate(0);
        StringBuilder lines = new StringBuilder(header).append('\n');
        known.forEach((key, stamp) -> lines.append(line(key, stamp)));
        write(lines);
    }

    private void remember(String line) {
        List<String> parts = List.of(line.split(SEPARATOR, -1));
        try {
            known.put(parts.getFirst(), new Stamp(Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2))));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // a damaged line is as good as none: its file is looked at again
        }
    }

    private static String line(String key, Stamp stamp) {
        return key + SEPARATOR + stamp.size() + SEPARATOR + stamp.modified() + "\n";
    }

    private void write(CharSequence lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** Whether a file is as it was when it was taken or refused. */
    boolean knows(Path file, Stamp stamp) {
        return stamp.equals(known.get(keys.apply(file)));
    }

    /** Takes note of files that are done with. */
    void add(Map<Path, Stamp> files) throws IOException {
        StringBuilder lines = new StringBuilder();
        files.forEach((file, stamp) -> {
            String key = keys.apply(file);
            known.put(key, stamp);
            lines.append(line(key, stamp));
        });
        write(lines);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
