package org.precedent.index.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.precedent.index.colour.ColourProfile;

/** The ICC profile of a JPEG, in numbered pieces (ICC.1:2022, annex B.4). A piece that is missing makes it none. */
final class ProfileSegments {

    private final SortedMap<Integer, byte[]> pieces = new TreeMap<>();
    private int announced;
    private long bytes;
    private boolean damaged;

    /**
     * Keeps a piece.
     *
     * @param content what follows the segment's mark: number, count and bytes
     */
    void add(ByteBuffer content) {
        if (content.remaining() < 2) {
            damaged = true;
            return;
        }
        int number = content.get() & 0xFF;
        int count = content.get() & 0xFF;
        bytes += content.remaining();
        damaged |= number < 1 || number > count || (announced != 0 && announced != count);
        damaged |= bytes > ColourProfile.MAX_BYTES;
        announced = count;
        if (!damaged) {
            byte[] piece = new byte[content.remaining()];
            content.get(piece);
            damaged = pieces.put(number, piece) != null;
        }
    }

    /** The whole, if all of it is there. */
    Optional<ColourProfile> profile(int channels) {
        if (damaged || pieces.isEmpty() || pieces.size() != announced) {
            return Optional.empty();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.values().forEach(all::writeBytes);
        return ColourProfile.read(all.toByteArray(), channels);
    }
}
