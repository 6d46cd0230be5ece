package org.precedent.index.dicom.codec.jpeg;

import java.util.BitSet;
import java.util.Optional;
import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** A stream in JPEG-LS (ITU-T T.87, annex C): its parameters and scans. Not safe for use by several threads. */
final class JpegLsStream {
    private static final int VENDOR_COLOURS = 0xE8;

    private final byte[] bytes;
    private final JpegHeader header;
    private final DecodedSamples into;
    private final BitSet seen = new BitSet();
    private JpegLsPreset preset = JpegLsPreset.DEFAULT;
    private final BareStream bare;
    private boolean more;
    private int restartInterval;

    JpegLsStream(byte[] bytes, JpegHeader header, DecodedSamples into) {
        this.bytes = bytes;
        this.header = header;
        this.into = into;
        this.bare = BareStream.like(header, bytes.length);
    }

    /**
     * Decodes up to where all components are there.
     *
     * @throws UndecodableFrame if one is missing or damaged
     */
    void decode() throws UndecodableFrame {
        Segments segments = new Segments(bytes);
        while (seen.cardinality() < header.components().size()) {
            int marker = segments.next();
            JpegHeader.refuseWhatIsNotRead(marker);
            switch (marker) {
                case Segments.LS_PRESET -> {
                    preset = preset.changed(segments);
                    bare.segment(marker, segments.content(), JpegLsPreset.LENGTH);
                }
                case Segments.RESTART_INTERVAL -> {
                    restartInterval = interval(segments);
                    bare.segment(marker, segments.content());
                }
                case VENDOR_COLOURS -> refuseTransformation(segments);
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

    /** A number of two to four bytes. */
    private static int interval(Segments segment) throws UndecodableFrame {
        long interval = 0;
        for (int i = 0; i < segment.length(); i++) {
            interval = interval << 8 | segment.octet(i);
        }
        if (segment.length() < 2 || segment.length() > 4 || interval > Integer.MAX_VALUE) {
            throw UndecodableFrame.damaged("the restart interval of the compressed frame makes no sense");
        }
        return (int) interval;
    }

    private static void refuseTransformation(Segments segment) throws UndecodableFrame {
        if (segment.startsWith("mrfx") && segment.octet(4) != 0) {
            throw UndecodableFrame.unsupported("the frame is a JPEG-LS with a vendor's own transformation of colours");
        }
    }

    private void scan(Segments segments) throws UndecodableFrame {
        int[] components = header.componentsOf(segments);
        int behind = 1 + 2 * components.length;
        for (int i = 0; i < components.length; i++) {
            if (seen.get(components[i])) {
                throw UndecodableFrame.damaged("the compressed frame has a component twice");
            }
            seen.set(components[i]);
            if (segments.octet(2 + 2 * i) != 0) {
                throw JpegLsPreset.mapped();
            }
        }
        if (segments.octet(behind + 2) != 0) {
            throw UndecodableFrame.unsupported("the frame is a JPEG-LS with a point transformation");
        }
        JpegLsModel model = new JpegLsModel(preset.whole(header.precision(), segments.octet(behind)));
        JpegLsBits bits = new JpegLsBits(bytes, segments.position());
        JpegLsScan scan = new JpegLsScan(header.rows(), header.columns(), components, model, bits);
        int interleaving = segments.octet(behind + 1);
        bare.scanHeader(segments.content(), components.length);
        scan.decode(interleaving, restartInterval, into);
        bare.scan(bytes, segments.position(), bits.end());
        more |= bits.holdsMore();
        segments.goOn(bits.position());
    }
}
