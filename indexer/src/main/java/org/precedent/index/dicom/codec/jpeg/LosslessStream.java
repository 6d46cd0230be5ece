package org.precedent.index.dicom.codec.jpeg;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** A stream without loss (ITU-T T.81, annex H): its tables and scans. Not safe for use by several threads. */
final class LosslessStream {
    private static final int TABLES = 4;

    private final byte[] bytes;
    private final JpegHeader header;
    private final DecodedSamples into;
    private final byte[] @Nullable [] tables = new byte[TABLES][];
    private final BitSet seen = new BitSet();
    private final BareStream bare;
    private boolean more;
    private int restartInterval;

    LosslessStream(byte[] bytes, JpegHeader header, DecodedSamples into) {
        this.bytes = bytes;
        this.header = header;
        this.into = into;
        this.bare = BareStream.like(header, bytes.length);
    }

    /**
     * Decodes up to the end, or up to where all components are there.
     *
     * @throws UndecodableFrame if one is missing or damaged
     */
    void decode() throws UndecodableFrame {
        Segments segments = new Segments(bytes);
        while (seen.cardinality() < header.components().size()) {
            int marker = segments.next();
            JpegHeader.refuseWhatIsNotRead(marker);
            switch (marker) {
                case Segments.HUFFMAN_TABLES -> define(segments);
                case Segments.RESTART_INTERVAL -> {
                    restartInterval = segments.word(0);
                    bare.segment(marker, segments.content(), Short.BYTES);
                }
                case Segments.SCAN -> scan(segments);
                case Segments.END -> throw UndecodableFrame.damaged("the compressed frame ends before its pixels do");
                default -> {
                    if (JpegHeader.isFrame(marker)) {
                        bare.header(
                                marker, segments.content(), header.components().size());
                    }
                }
            }
        }
    }

    /** The stream that was decoded and nothing else; empty where there is more in it than can be left out. */
    Optional<byte[]> bare() {
        return more ? Optional.empty() : Optional.of(bare.ended());
    }

    /** Keeps definitions as they are: a hostile stream has many more than it uses. */
    private void define(Segments segment) throws UndecodableFrame {
        byte[] content = segment.content();
        int at = 0;
        while (at < content.length) {
            int name = segment.octet(at);
            at++;
            int length = HuffmanTable.length(segment, at);
            if (name >= TABLES || at + length > content.length) {
                throw UndecodableFrame.damaged("a table of the compressed frame makes no sense");
            }
            tables[name] = Arrays.copyOfRange(content, at, at + length);
            at += length;
        }
    }

    private void scan(Segments segments) throws UndecodableFrame {
        int[] components = header.componentsOf(segments);
        byte[] head = segments.content();
        HuffmanTable[] used = new HuffmanTable[components.length];
        for (int i = 0; i < components.length; i++) {
            if (seen.get(components[i])) {
                throw UndecodableFrame.damaged("the compressed frame has a component twice");
            }
            seen.set(components[i]);
            used[i] = table(segments.octet(2 + 2 * i) >> 4);
        }
        if (header.isSubsampled()) {
            throw UndecodableFrame.unsupported("the frame is a JPEG without loss that leaves out colours");
        }
        LosslessScan.Prediction prediction = prediction(segments, 1 + 2 * components.length);
        HuffmanBits bits = new HuffmanBits(bytes, segments.position());
        new LosslessScan(header, components, used, prediction, bits).decode(restartInterval, into);
        bare.scanHeader(head, components.length);
        bare.scan(bytes, segments.position(), bits.end());
        more |= bits.holdsMore();
        segments.goOn(bits.position());
    }

    private LosslessScan.Prediction prediction(Segments scan, int at) throws UndecodableFrame {
        int selection = scan.octet(at);
        int shift = scan.octet(at + 2) & 0xF;
        int precision = header.precision();
        if (selection < 1 || selection > 7 || precision < 2 || precision > 16 || shift >= precision) {
            throw UndecodableFrame.damaged("the header of the compressed frame makes no sense");
        }
        return new LosslessScan.Prediction(selection, shift, precision);
    }

    private HuffmanTable table(int name) throws UndecodableFrame {
        byte @Nullable [] definition = name < TABLES ? tables[name] : null;
        if (definition == null) {
            throw UndecodableFrame.damaged("the compressed frame lacks a table");
        }
        bare.table(Segments.HUFFMAN_TABLES, name, definition);
        return new HuffmanTable(definition);
    }
}
