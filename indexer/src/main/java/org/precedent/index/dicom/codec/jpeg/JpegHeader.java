package org.precedent.index.dicom.codec.jpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.codec.StreamShape;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * What a stream says of itself before its first scan (ITU-T T.81, B.2.2).
 *
 * @param process the marker of its frame, which names the kind of compression
 * @param components in the order of the frame
 * @param adobeTransform what Adobe's segment says of the colours; -1 where there is none
 * @param jfif whether it says that it is a JFIF file
 */
record JpegHeader(
        int process,
        int precision,
        int rows,
        int columns,
        List<Component> components,
        int adobeTransform,
        boolean jfif) {
    static final int NO_TRANSFORM = -1;

    private static final String ADOBE = "Adobe";
    private static final int ADOBE_TRANSFORM_AT = 11;
    private static final int COMPONENTS_AT = 6;
    private static final int MOST_COMPONENTS = 4;

    /**
     * One component.
     *
     * @param across how many of its samples stand where others have one, or the reverse
     * @param down the same from line to line
     */
    record Component(int id, int across, int down) {}

    JpegHeader {
        components = List.copyOf(components);
    }

    /**
     * Reads up to the first scan.
     *
     * @throws UndecodableFrame if there is no scan, no frame, or more than one
     */
    static JpegHeader read(byte[] bytes) throws UndecodableFrame {
        Segments segments = new Segments(bytes);
        @Nullable JpegHeader frame = null;
        int transform = NO_TRANSFORM;
        boolean jfif = false;
        for (int marker = segments.next(); marker != Segments.SCAN; marker = segments.next()) {
            if (marker == Segments.END) {
                throw UndecodableFrame.damaged("the compressed frame ends before its pixels");
            }
            refuseWhatIsNotRead(marker);
            if (isFrame(marker)) {
                if (frame != null) {
                    throw UndecodableFrame.damaged("the compressed frame has more than one header");
                }
                frame = frame(marker, segments);
            } else if (marker == Segments.ADOBE && segments.startsWith(ADOBE)) {
                transform = segments.octet(ADOBE_TRANSFORM_AT);
            } else if (marker == Segments.JFIF) {
                jfif |= segments.startsWith("JFIF");
            }
        }
        if (frame == null) {
            throw UndecodableFrame.damaged("the compressed frame has no header");
        }
        return new JpegHeader(
                frame.process, frame.precision, frame.rows, frame.columns, frame.components, transform, jfif);
    }

    /** Refuses what changes the meaning of a frame in ways that are not read. */
    static void refuseWhatIsNotRead(int marker) throws UndecodableFrame {
        if (marker == Segments.NUMBER_OF_LINES) {
            throw unknownRows();
        }
        if (marker == Segments.HIERARCHY || marker == Segments.EXPANSION) {
            throw UndecodableFrame.unsupported("the frame is a hierarchical JPEG");
        }
    }

    /** Whether a marker begins a frame: of T.81 all from C0 to CF but three, and that of T.87. */
    static boolean isFrame(int marker) {
        boolean table = marker == Segments.HUFFMAN_TABLES || marker == 0xC8 || marker == 0xCC;
        return marker == Segments.LS_FRAME || (marker >= 0xC0 && marker <= 0xCF && !table);
    }

    private static JpegHeader frame(int marker, Segments segment) throws UndecodableFrame {
        int rows = segment.word(1);
        int columns = segment.word(3);
        int count = segment.octet(5);
        if (rows == 0) {
            throw unknownRows();
        }
        if (columns == 0 || count == 0 || count > MOST_COMPONENTS) {
            throw UndecodableFrame.damaged("the header of the compressed frame makes no sense");
        }
        List<Component> components = new ArrayList<>();
        for (int at = COMPONENTS_AT; components.size() < count; at += 3) {
            int sampling = segment.octet(at + 1);
            Component component = new Component(segment.octet(at), sampling >> 4, sampling & 0xF);
            if (component.across < 1 || component.across > 4 || component.down < 1 || component.down > 4) {
                throw UndecodableFrame.damaged("the header of the compressed frame makes no sense");
            }
            components.add(component);
        }
        long ids = components.stream().mapToInt(Component::id).distinct().count();
        if (ids != count) {
            throw UndecodableFrame.damaged("two components of the compressed frame have the same name");
        }
        return new JpegHeader(marker, segment.octet(0), rows, columns, components, NO_TRANSFORM, false);
    }

    private static UndecodableFrame unknownRows() {
        return UndecodableFrame.unsupported("the number of rows stands behind the compressed frame");
    }

    StreamShape shape() {
        return new StreamShape(rows, columns, components.size(), precision);
    }

    /** Whether some components have fewer samples than others. */
    boolean isSubsampled() {
        Component first = components.getFirst();
        return components.stream().anyMatch(c -> c.across != first.across || c.down != first.down);
    }

    /**
     * The components of the scan that is next.
     *
     * @return their places in the frame, ascending
     * @throws UndecodableFrame if it has components that the frame has not, or has them in another order
     */
    int[] componentsOf(Segments scan) throws UndecodableFrame {
        int count = scan.octet(0);
        if (count < 1 || count > components.size()) {
            throw UndecodableFrame.damaged("a scan of the compressed frame has no components, or too many");
        }
        int[] places = new int[count];
        int least = 0;
        for (int i = 0; i < count; i++) {
            int id = scan.octet(1 + 2 * i);
            int place = IntStream.range(least, components.size())
                    .filter(c -> components.get(c).id == id)
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                throw UndecodableFrame.damaged("a scan of the compressed frame has components that the frame has not");
            }
            places[i] = place;
            least = place + 1;
        }
        return places;
    }
}
