package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of compressed pixels as they stand in a data set (PS3.5 A.4).
 *
 * @param offsets where frames begin, counted from the first part's item on; empty where no table says so
 */
record Fragments(List<Part> parts, List<Long> offsets) {
    static final Fragments NONE = new Fragments(List.of(), List.of());

    private static final int ITEM = 0xFFFE_E000;
    private static final int SEQUENCE_DELIMITATION = 0xFFFE_E0DD;
    private static final int ITEM_HEADER = 8;
    private static final long LONGEST_TABLE = 4L << 20;

    /**
     * One part.
     *
     * @param position of its first byte in the data set
     */
    record Part(long position, long length) {
        /** Where its item begins, which is what offsets count to. */
        long item() {
            return position - ITEM_HEADER;
        }
    }

    Fragments {
        parts = List.copyOf(parts);
        offsets = List.copyOf(offsets);
    }

    /**
     * Finds the parts up to their end, or up to the file's where the end is missing; reads none of them but the table.
     *
     * @param most how many there may be
     */
    static Fragments read(Input in, int most) throws IOException, Rejection {
        Part table = next(in);
        if (table == null) {
            return NONE;
        }
        List<Long> offsets = offsets(in, table);
        List<Part> parts = new ArrayList<>();
        for (Part part = next(in); part != null; part = next(in)) {
            parts.add(part);
            in.skip(part.length);
            if (parts.size() > most) {
                throw new Rejection(Rejection.Code.TOO_LARGE, "the pixels are in more than " + most + " parts");
            }
        }
        return new Fragments(parts, offsets);
    }

    /** The part whose bytes begin here; null at the end. */
    private static @Nullable Part next(Input in) throws IOException, Rejection {
        if (in.remaining() < ITEM_HEADER) {
            in.skip(in.remaining());
            return null;
        }
        int delimiter = in.tag(ByteOrder.LITTLE_ENDIAN);
        long length = in.unsignedInt(ByteOrder.LITTLE_ENDIAN);
        if (delimiter == SEQUENCE_DELIMITATION) {
            return null;
        }
        if (delimiter != ITEM) {
            throw new Rejection(Rejection.Code.CORRUPT, "a value in parts has no end; export the file again");
        }
        if (length > in.remaining()) {
            throw new Rejection(
                    Rejection.Code.TRUNCATED, "a part of the pixels is longer than the file; send it again");
        }
        return new Part(in.position(), length);
    }

    private static List<Long> offsets(Input in, Part table) throws IOException, Rejection {
        if (table.length > LONGEST_TABLE) {
            throw new Rejection(Rejection.Code.TOO_LARGE, "the table of frames takes more than 4 MiB");
        }
        ByteBuffer bytes = ByteBuffer.wrap(in.bytes((int) table.length)).order(ByteOrder.LITTLE_ENDIAN);
        return LongStream.range(0, table.length / Integer.BYTES)
                .mapToObj(i -> Integer.toUnsignedLong(bytes.getInt()))
                .toList();
    }
}
