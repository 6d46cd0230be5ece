package org.precedent.index.dicom.codec.jpeg;

import java.util.BitSet;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * A stream with loss as its decoder is given it: what makes samples and nothing else, marked as of colours that need no
 * transformation, and with an end. So the decoder neither changes colours nor guesses them, and reads no other segment.
 */
final class PlainStream {
    private static final int PROGRESSIVE = 0xC2;

    /** A stream with more is made to cost time: each scan goes over the whole frame again. */
    private static final int MOST_SCANS = 32;

    private final byte[] bytes;
    private final JpegHeader header;
    private final BareStream kept;
    private final BitSet seen = new BitSet();
    private int scans;

    private PlainStream(byte[] bytes, JpegHeader header) {
        this.bytes = bytes;
        this.header = header;
        this.kept = BareStream.untransformed(bytes.length + 64);
    }

    /**
     * The stream up to its first end.
     *
     * @throws UndecodableFrame if it lacks a component, or has one twice, or more scans than it needs
     */
    static byte[] of(byte[] bytes, JpegHeader header) throws UndecodableFrame {
        PlainStream stream = new PlainStream(bytes, header);
        stream.keepWhatMakesSamples();
        return stream.kept.ended();
    }

    private void keepWhatMakesSamples() throws UndecodableFrame {
        Segments segments = new Segments(bytes);
        for (int marker = segments.next(); marker != Segments.END; marker = segments.next()) {
            JpegHeader.refuseWhatIsNotRead(marker);
            if (marker == Segments.SCAN) {
                scan(segments);
            } else if (JpegHeader.isFrame(marker)) {
                if (scans > 0) {
                    throw UndecodableFrame.damaged("the compressed frame has more than one header");
                }
                kept.segment(marker, segments.content());
            } else if (isTable(marker)) {
                kept.segment(marker, segments.content());
            }
        }
        if (header.process() == PROGRESSIVE && segments.isCut()) {
            throw UndecodableFrame.damaged("nothing says whether the compressed frame is complete");
        }
        if (seen.cardinality() < header.components().size()) {
            throw UndecodableFrame.damaged("the compressed frame lacks one of its components");
        }
    }

    private static boolean isTable(int marker) {
        return marker == Segments.HUFFMAN_TABLES
                || marker == Segments.QUANTIZATION_TABLES
                || marker == Segments.RESTART_INTERVAL;
    }

    private void scan(Segments segments) throws UndecodableFrame {
        boolean progressive = header.process() == PROGRESSIVE;
        scans++;
        if (scans > MOST_SCANS) {
            throw new UndecodableFrame(
                    UndecodableFrame.Kind.TOO_COSTLY, "the compressed frame has more than " + MOST_SCANS + " scans");
        }
        for (int component : header.componentsOf(segments)) {
            if (seen.get(component) && !progressive) {
                throw UndecodableFrame.damaged("the compressed frame has a component twice");
            }
            seen.set(component);
        }
        kept.segment(Segments.SCAN, segments.content());
        int start = segments.position();
        segments.goOn(start);
        kept.scan(bytes, start, segments.position());
    }
}
