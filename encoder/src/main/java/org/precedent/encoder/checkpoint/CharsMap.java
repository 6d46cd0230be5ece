package org.precedent.encoder.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * SentencePiece's normalisation table: texts and what stands for them. Native code follows it without looking where it
 * leads, so it is checked as a whole first. Safe for several threads.
 *
 * <p>The table is a length, so many bytes of a double-array trie (Yata et al., A compact static double-array keeping
 * character codes; units as darts-clone lays them out), and the texts that its values point at, each ended by a zero.
 */
final class CharsMap {

    private static final int BLOCK = 256;
    private static final int LABEL_BITS = 8;
    private static final int LEAF_MARK = 1 << 31;

    private final ByteBuffer trie;
    private final byte[] texts;

    private CharsMap(ByteBuffer trie, byte[] texts) {
        this.trie = trie;
        this.texts = texts;
    }

    /** The table in some bytes; empty if any text whatever could lead out of it. */
    static Optional<CharsMap> of(byte[] table) {
        ByteBuffer bytes = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        if (table.length < Integer.BYTES) {
            return Optional.empty();
        }
        int length = bytes.getInt();
        if (length < BLOCK * Integer.BYTES || length > bytes.remaining() || length % (BLOCK * Integer.BYTES) != 0) {
            return Optional.empty();
        }
        ByteBuffer trie = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        byte[] texts = new byte[bytes.remaining() - length];
        bytes.position(bytes.position() + length).get(texts);
        return Optional.of(new CharsMap(trie, texts)).filter(map -> isText(texts) && map.isClosed());
    }

    private static boolean isText(byte[] texts) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(texts));
        } catch (CharacterCodingException e) {
            return false;
        }
        return texts.length > 0 && texts[texts.length - 1] == 0;
    }

    /** The text as SentencePiece sees it: the longest known beginning replaced, again and again. */
    String normalize(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream normal = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            at += replaceLongest(bytes, at, normal);
        }
        return normal.toString(StandardCharsets.UTF_8);
    }

    /** Writes what stands for the longest known text at a place, or else its character; tells how long that was. */
    private int replaceLongest(byte[] bytes, int start, ByteArrayOutputStream normal) {
        int longest = 0;
        int value = 0;
        int place = offset(unit(0));
        for (int at = start; at < bytes.length; at++) {
            int label = bytes[at] & 0xFF;
            place ^= label;
            int unit = unit(place);
            if (label(unit) != label) {
                break;
            }
            place ^= offset(unit);
            if (hasLeaf(unit)) {
                longest = at + 1 - start;
                value = unit(place) & ~LEAF_MARK;
            }
        }
        if (longest > 0) {
            for (int at = value; texts[at] != 0; at++) {
                normal.write(texts[at]);
            }
            return longest;
        }
        int length = 1;
        while (start + length < bytes.length && isInside(bytes[start + length])) {
            length++;
        }
        normal.write(bytes, start, length);
        return length;
    }

    /** Whether a byte of UTF-8 goes on with a character. */
    private static boolean isInside(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }

    /** Walks every path from the root, each unit once. */
    private boolean isClosed() {
        BitSet seen = new BitSet(units());
        Deque<Integer> open = new ArrayDeque<>();
        open.add(0);
        seen.set(0);
        while (!open.isEmpty()) {
            int at = open.remove();
            int children = at ^ offset(unit(at));
            if (children < 0 || children >= units()) {
                return false;
            }
            if (at != 0 && hasLeaf(unit(at)) && !isStart(unit(children) & ~LEAF_MARK)) {
                return false;
            }
            for (int label = 1; label < BLOCK; label++) {
                int child = children ^ label;
                if (label(unit(child)) == label && !seen.get(child)) {
                    seen.set(child);
                    open.add(child);
                }
            }
        }
        return true;
    }

    /** Whether a value points at the first byte of a character. */
    private boolean isStart(int value) {
        return value < texts.length && !isInside(texts[value]);
    }

    private int units() {
        return trie.capacity() / Integer.BYTES;
    }

    private int unit(int at) {
        return trie.getInt(at * Integer.BYTES);
    }

    private static boolean hasLeaf(int unit) {
        return (unit >>> LABEL_BITS & 1) == 1;
    }

    /** A leaf's has the uppermost bit too, and so equals no byte. */
    private static int label(int unit) {
        return unit & (LEAF_MARK | BLOCK - 1);
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & 1 << 9) >>> 6);
    }
}
