package org.precedent.index.dicom.codec.jpeg;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * A stream with loss that was not made progressively: what makes its samples, bit by bit as it came, and nothing else.
 * It is not decoded for that, for coefficients that are rounded twice are others.
 */
final class SequentialStream {
    private static final int TABLES = 4;
    private static final int CLASS_OF_OTHERS = 0x10;
    private static final int QUANTITIES = 64;
    private static final int LAST_COEFFICIENT = 63;

    /** Where the header names the first component's table. */
    private static final int FIRST_QUANTITIES = 8;

    private final byte[] bytes;
    private final JpegHeader header;
    private final BareStream bare;
    private final BitSet seen = new BitSet();
    private final Map<Integer, byte[]> codes = new HashMap<>();
    private final Map<Integer, byte[]> quantities = new HashMap<>();
    private byte[] frame = {};
    private int restartInterval;
    private boolean more;

    private SequentialStream(byte[] bytes, JpegHeader header) {
        this.bytes = bytes;
        this.header = header;
        this.bare = BareStream.like(header, bytes.length);
    }

    /**
     * The stream without what makes no samples.
     *
     * @throws UndecodableFrame if it cannot be followed to its end, or holds more than can be left out
     */
    static byte[] bare(byte[] bytes, JpegHeader header) throws UndecodableFrame {
        SequentialStream stream = new SequentialStream(bytes, header);
        stream.follow();
        if (stream.more) {
            throw UndecodableFrame.damaged("the compressed frame holds more than its samples");
        }
        return stream.bare.ended();
    }

    private void follow() throws UndecodableFrame {
        Segments segments = new Segments(bytes);
        while (seen.cardinality() < header.components().size()) {
            int marker = segments.next();
            JpegHeader.refuseWhatIsNotRead(marker);
            switch (marker) {
                case Segments.HUFFMAN_TABLES -> defineCodes(segments);
                case Segments.QUANTIZATION_TABLES -> defineQuantities(segments);
                case Segments.RESTART_INTERVAL -> {
                    restartInterval = segments.word(0);
                    bare.segment(marker, segments.content(), Short.BYTES);
                }
                case Segments.SCAN -> scan(segments);
                case Segments.END -> throw UndecodableFrame.damaged("the compressed frame ends before its pixels do");
                default -> {
                    if (JpegHeader.isFrame(marker)) {
                        frame = header(segments);
                        bare.header(marker, frame, header.components().size());
                    }
                }
            }
        }
    }

    private byte[] header(Segments segment) throws UndecodableFrame {
        segment.octet(FIRST_QUANTITIES + 3 * (header.components().size() - 1));
        return segment.content();
    }

    private void defineCodes(Segments segment) throws UndecodableFrame {
        byte[] content = segment.content();
        int at = 0;
        while (at < content.length) {
            int name = segment.octet(at);
            at = define(codes, name, content, at + 1, HuffmanTable.length(segment, at + 1));
        }
    }

    private void defineQuantities(Segments segment) throws UndecodableFrame {
        byte[] content = segment.content();
        int at = 0;
        while (at < content.length) {
            int name = segment.octet(at);
            quantities.remove(name ^ CLASS_OF_OTHERS);
            at = define(quantities, name, content, at + 1, name >> 4 == 0 ? QUANTITIES : 2 * QUANTITIES);
        }
    }

    private static int define(Map<Integer, byte[]> tables, int name, byte[] content, int at, int length)
            throws UndecodableFrame {
        if ((name & 0xF) >= TABLES || name >> 4 > 1 || at + length > content.length) {
            throw UndecodableFrame.damaged("a table of the compressed frame makes no sense");
        }
        tables.put(name, Arrays.copyOfRange(content, at, at + length));
        return at + length;
    }

    private void scan(Segments segments) throws UndecodableFrame {
        int[] components = header.componentsOf(segments);
        byte[] head = segments.content();
        int behind = 1 + 2 * components.length;
        if (segments.octet(behind) != 0
                || segments.octet(behind + 1) != LAST_COEFFICIENT
                || segments.octet(behind + 2) != 0) {
            throw UndecodableFrame.damaged("the header of the compressed frame makes no sense");
        }
        Map<Integer, BlockTable> used = new LinkedHashMap<>();
        SequentialScan.Coded[] coded = new SequentialScan.Coded[components.length];
        for (int i = 0; i < components.length; i++) {
            if (seen.get(components[i])) {
                throw UndecodableFrame.damaged("the compressed frame has a component twice");
            }
            seen.set(components[i]);
            int names = segments.octet(2 + 2 * i);
            coded[i] = new SequentialScan.Coded(
                    components[i], table(used, names >> 4), table(used, CLASS_OF_OTHERS | (names & 0xF)));
        }
        HuffmanBits bits = new HuffmanBits(bytes, segments.position());
        new SequentialScan(header, bits).walk(coded, restartInterval);
        int end = bits.end();
        more |= bits.holdsMore();
        keepQuantities(components);
        used.forEach((name, table) -> bare.table(Segments.HUFFMAN_TABLES, name, table.bare()));
        bare.scanHeader(head, components.length);
        bare.scan(bytes, segments.position(), end);
        segments.goOn(bits.position());
    }

    /** A table that several components share is one. */
    private BlockTable table(Map<Integer, BlockTable> used, int name) throws UndecodableFrame {
        BlockTable known = used.get(name);
        if (known != null) {
            return known;
        }
        BlockTable table = new BlockTable(definition(codes, name));
        used.put(name, table);
        return table;
    }

    private void keepQuantities(int[] components) throws UndecodableFrame {
        BitSet kept = new BitSet();
        for (int component : components) {
            int name = frame[FIRST_QUANTITIES + 3 * component];
            if (!kept.get(name & 0xF)) {
                kept.set(name & 0xF);
                boolean wide = quantities.containsKey(CLASS_OF_OTHERS | name);
                int told = wide ? CLASS_OF_OTHERS | name : name;
                bare.table(Segments.QUANTIZATION_TABLES, told, definition(quantities, told));
            }
        }
    }

    private static byte[] definition(Map<Integer, byte[]> tables, int name) throws UndecodableFrame {
        byte @Nullable [] definition = tables.get(name);
        if (definition == null) {
            throw UndecodableFrame.damaged("the compressed frame lacks a table");
        }
        return definition;
    }
}
