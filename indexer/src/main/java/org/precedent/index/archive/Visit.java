package org.precedent.index.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stay in a {@link FileStore}, during which files are kept until something refers to them, or references are given
 * up.
 *
 * <p>A visit that is closed without having been {@link #settle settled}, or whose process died, leaves its mark behind,
 * and whoever comes in alone later deletes every file that nothing refers to. For one thread.
 */
public final class Visit implements Closeable {

    private final Door door;
    private final Path mark;
    private final Ending ending;
    private @Nullable Set<String> unreferenced;
    private boolean closed;

    Visit(Door door, Path mark, Ending ending) {
        this.door = door;
        this.mark = mark;
        this.ending = ending;
    }

    /** What is done when a visit has ended and files are left to be deleted. */
    @FunctionalInterface
    interface Ending {
        void run() throws IOException;
    }

    /**
     * Says that whatever was kept during this visit is referred to by now, except some files. Those are deleted at the
     * end of the visit, or by whoever comes in alone later; but never one that something does refer to.
     */
    public void settle(Collection<String> perhapsUnreferenced) {
        unreferenced = Set.copyOf(perhapsUnreferenced);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            updateMark();
        } finally {
            door.leave();
        }
        if (unreferenced != null && !unreferenced.isEmpty()) {
            ending.run();
        }
    }

    private void updateMark() throws IOException {
        if (unreferenced == null) {
            return;
        }
        if (unreferenced.isEmpty()) {
            Files.deleteIfExists(mark);
        } else {
            String lines = String.join("\n", unreferenced) + "\n";
            PrivateFiles.replace(mark, lines.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
