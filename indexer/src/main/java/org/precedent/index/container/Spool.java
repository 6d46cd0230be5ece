package org.precedent.index.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was unpacked: little in memory, more in numbered files of a private folder, each as much as a limit allows. What
 * was not asked for longest goes first, and is unpacked again when it is wanted. Safe for use by many threads.
 */
final class Spool implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final long ROOM_ASKED_EVERY = 64L << 20;

    private final ContainerLimits limits;
    private final Folder folder;
    private final Map<Content, Path> files = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Content, byte[]> memory = new LinkedHashMap<>(16, 0.75f, true);
    private long onDisk;
    private long inMemory;
    private long number;

    /** The private folder, made when it is wanted first. */
    @FunctionalInterface
    interface Folder {
        Path path() throws IOException;
    }

    Spool(ContainerLimits limits, Folder folder) {
        this.limits = limits;
        this.folder = folder;
    }

    boolean fitsMemory(long size) {
        return size <= limits.memoryBytes();
    }

    /** A content that fits, in memory. */
    SeekableByteChannel inMemory(Content content) throws IOException {
        synchronized (memory) {
            byte[] held = memory.get(content);
            if (held != null) {
                return new MemoryChannel(held);
            }
        }
        return new UnpackingChannel(content.stream(), (int) content.size(), bytes -> keep(content, bytes));
    }

    private void keep(Content content, byte[] bytes) {
        synchronized (memory) {
            if (memory.put(content, bytes) == null) {
                inMemory += bytes.length;
            }
            Iterator<byte[]> eldest = memory.values().iterator();
            while (inMemory > limits.memoryBytes()) {
                inMemory -= eldest.next().length;
                eldest.remove();
            }
        }
    }

    /** A file with all bytes of a content. */
    synchronized SeekableByteChannel open(Content content) throws IOException {
        Path file = files.get(content);
        if (file == null) {
            file = folder.path().resolve(String.valueOf(number++));
            onDisk += unpack(content, file);
            files.put(content, file);
            makeRoom();
        }
        return FileChannel.open(file);
    }

    /** How long a content is that says so only when it is unpacked. */
    synchronized long unpackedSize(Content content) throws IOException {
        try (SeekableByteChannel channel = open(content)) {
            return channel.size();
        }
    }

    private long unpack(Content content, Path file) throws IOException {
        try (InputStream in = content.stream();
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return copy(in, out, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long copy(InputStream in, FileChannel out, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        long roomAsked = -ROOM_ASKED_EVERY;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (count - roomAsked >= ROOM_ASKED_EVERY) {
                roomAsked = count;
                checkRoom(file);
            }
            write(out, ByteBuffer.wrap(buffer, 0, read));
            count += read;
        }
        return count;
    }

    private void checkRoom(Path file) throws IOException {
        if (Files.getFileStore(file).getUsableSpace() < limits.freeBytes()) {
            throw noRoom();
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw noRoom();
        }
    }

    private static ContainerException noRoom() {
        return new ContainerException(
                Fault.UNREADABLE,
                "there is no room beside the archive to unpack it; make room, or unpack it elsewhere, and ingest it again");
    }

    /** The last one stays, however long it is. */
    private void makeRoom() throws IOException {
        Iterator<Path> eldest = files.values().iterator();
        while (onDisk > limits.spoolBytes() && files.size() > 1) {
            Path file = eldest.next();
            onDisk -= Files.size(file);
            eldest.remove();
            Files.deleteIfExists(file);
        }
    }

    /** Removes the files. */
    @Override
    public synchronized void close() throws IOException {
        for (Path file : files.values()) {
            Files.deleteIfExists(file);
        }
        files.clear();
        onDisk = 0;
        synchronized (memory) {
            memory.clear();
            inMemory = 0;
        }
    }
}
