package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A DICOM file on the disk. */
final class FileSource extends DicomSource {
    private final Path file;

    FileSource(Path file) {
        this.file = file;
    }

    @Override
    ByteSource open() throws IOException {
        return FileBytes.open(file);
    }

    @Override
    Stamp stamp() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime());
    }

    /** What changes when a file does. */
    record Stamp(long size, FileTime modified) {}
}
