package org.precedent.index.dicom;

import java.io.IOException;

/** Reads files of PS3.10 in every transfer syntax, for compressed pixels are left where they are. */
final class Part10Parser implements DicomParser {
    private final DicomLimits limits;

    Part10Parser(DicomLimits limits) {
        this.limits = limits;
    }

    @Override
    public DicomObject head(ByteSource file) throws IOException, Rejection {
        return DatasetReader.head(Part10File.open(file, limits), limits);
    }

    @Override
    public DicomObject whole(ByteSource file) throws IOException, Rejection {
        return DatasetReader.whole(Part10File.open(file, limits), limits);
    }

    @Override
    public ByteSource dataset(ByteSource file) throws IOException, Rejection {
        return Part10File.open(file, limits).bytes();
    }
}
