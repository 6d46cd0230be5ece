package org.precedent.index.dicom.codec.jpeg;

import java.util.List;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * What the components of a stream mean. A stream that says so itself is believed, for its decoder saw it and the one
 * who wrote the data set often did not; one that says nothing is what the data set says.
 */
final class Colours {
    private static final List<Integer> RED_GREEN_BLUE = List.of((int) 'R', (int) 'G', (int) 'B');
    private static final int ADOBE_PLAIN = 0;
    private static final int ADOBE_DIFFERENCES = 1;

    private Colours() {}

    /**
     * The meaning of components that were compressed with loss: three are brightness and differences where the stream
     * is a JFIF file, or where some have fewer samples.
     */
    static Photometric ofLossy(JpegHeader header, Photometric described) throws UndecodableFrame {
        if (header.components().size() == 1) {
            return described;
        }
        if (saysPlain(header)) {
            return Photometric.RGB;
        }
        if (saysDifferences(header) || header.jfif() || header.isSubsampled()) {
            return Photometric.YBR_FULL;
        }
        return undone(described);
    }

    /**
     * The meaning of components that were compressed without loss, mostly as they came: that a stream is a JFIF file
     * says nothing of them.
     */
    static Photometric ofLossless(JpegHeader header, Photometric described) throws UndecodableFrame {
        if (header.components().size() == 1) {
            return described;
        }
        if (saysPlain(header)) {
            return Photometric.RGB;
        }
        return saysDifferences(header) ? Photometric.YBR_FULL : undone(described);
    }

    private static boolean saysPlain(JpegHeader header) {
        List<Integer> ids =
                header.components().stream().map(JpegHeader.Component::id).toList();
        return header.adobeTransform() == ADOBE_PLAIN
                || (header.adobeTransform() == JpegHeader.NO_TRANSFORM && ids.equals(RED_GREEN_BLUE));
    }

    private static boolean saysDifferences(JpegHeader header) {
        return header.adobeTransform() == ADOBE_DIFFERENCES;
    }

    /** What the data set says, with colours that neighbours shared given to each of them. */
    private static Photometric undone(Photometric described) throws UndecodableFrame {
        return switch (described) {
            case RGB -> Photometric.RGB;
            case YBR_FULL, YBR_FULL_422 -> Photometric.YBR_FULL;
            case MONOCHROME1, MONOCHROME2, PALETTE_COLOR ->
                throw UndecodableFrame.damaged("the compressed frame has colours that the data set does not say");
            case YBR_PARTIAL_420, YBR_ICT, YBR_RCT ->
                throw UndecodableFrame.unsupported("the Photometric Interpretation is one that no JPEG has");
        };
    }
}
