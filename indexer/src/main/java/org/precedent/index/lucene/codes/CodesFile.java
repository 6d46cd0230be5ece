package org.precedent.index.lucene.codes;

import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;

/** The two files of a segment's codes: where the codes of each field begin, and the codes. Both end in a checksum. */
enum CodesFile {
    PLACES("vcm", "PrecedentCodesPlaces"),
    CODES("vcc", "PrecedentCodes");

    static final int VERSION = 0;

    /** Where codes begin: no vector of them crosses more lines of a cache than it must. */
    static final int ALIGNMENT = 64;

    /** Behind the last field. */
    static final int NO_FIELD = -1;

    private final String extension;
    private final String codec;

    CodesFile(String extension, String codec) {
        this.extension = extension;
        this.codec = codec;
    }

    String codec() {
        return codec;
    }

    String name(SegmentInfo segment, String suffix) {
        return IndexFileNames.segmentFileName(segment.name, suffix, extension);
    }
}
