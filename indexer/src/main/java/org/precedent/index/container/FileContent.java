package org.precedent.index.container;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file on the disk, which must stay as it was. It is open only while it is read: there may be thousands. */
final class FileContent implements Content {
    private final Path file;
    private final long size;
    private final FileTime modified;

    FileContent(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        this.file = file;
        this.size = attributes.size();
        this.modified = attributes.lastModifiedTime();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
            throw new ContainerException(
                    Fault.UNREADABLE, "the archive that holds it has changed since it was looked at; ingest it again");
        }
        return FileChannel.open(file);
    }
}
