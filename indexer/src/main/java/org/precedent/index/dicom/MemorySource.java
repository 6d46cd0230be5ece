package org.precedent.index.dicom;

/** A DICOM file in memory. */
final class MemorySource extends DicomSource {
    private final byte[] file;

    MemorySource(byte[] file) {
        this.file = file;
    }

    @Override
    ByteSource open() {
        return new MemoryBytes(file);
    }

    @Override
    Object stamp() {
        return file;
    }
}
