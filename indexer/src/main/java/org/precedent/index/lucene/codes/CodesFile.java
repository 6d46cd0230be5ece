package org.precedent.index.lucene.codes;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.DataInput;

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

    /** Checks that a file begins as this one of its segment does. */
    void checkHeader(DataInput input, SegmentReadState state) throws IOException {
        CodecUtil.checkIndexHeader(input, codec, VERSION, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
    }

    String name(SegmentInfo segment, String suffix) {
        return IndexFileNames.segmentFileName(segment.name, suffix, extension);
    }
}
