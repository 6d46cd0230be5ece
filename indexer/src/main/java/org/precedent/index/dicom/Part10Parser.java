package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of PS3.10 in every transfer syntax, for compressed pixels are left where they are. */
final class Part10Parser implements DicomParser {
    private final DicomLimits limits;

    Part10Parser(DicomLimits limits) {
        this.limits = limits;
    }

    @Override
    public DicomObject parse(Path file) throws IOException, Rejection {
        try (Part10File opened = Part10File.open(file, limits)) {
            return DatasetReader.read(opened, limits);
        }
    }

    @Override
    public ByteSource open(Path file) throws IOException, Rejection {
        return Part10File.open(file, limits).bytes();
    }
}
