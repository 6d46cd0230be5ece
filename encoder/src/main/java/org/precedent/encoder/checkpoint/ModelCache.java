package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder for what is derived from a model. */
public final class ModelCache {

    private final Path folder;

    private ModelCache(Path folder) {
        this.folder = folder;
    }

    /** A cache in a folder, which is made when it is first needed. */
    public static ModelCache in(Path folder) {
        return new ModelCache(folder);
    }

    /** The file of a name, made when it is not there. */
    public synchronized Path file(String name, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            try (FileChannel out = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                maker.write(out);
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** The place for a folder of a name; who puts something there makes it. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** Writes a derived file. */
    @FunctionalInterface
    public interface Maker {
        void write(FileChannel out) throws IOException;
    }
}
