package org.precedent.index.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The data elements of a data set, or of an item of a sequence, that this room knows. */
final class Dataset {
    private static final int WORD = 2;
    private static final int FEW = 4;
    private static final byte[] NOTHING = {};

    private final ByteOrder order;
    private CharacterSet characters;

    /** Made when first needed: a hostile file holds a million empty items. */
    private Map<Integer, byte[]> values = Map.of();

    private Map<Integer, List<Dataset>> sequences = Map.of();

    Dataset(ByteOrder order, CharacterSet characters) {
        this.order = order;
        this.characters = characters;
    }

    /**
     * Keeps a value; of two for the same tag the first counts.
     *
     * @return whether it was kept, or is the same as the one kept before
     */
    boolean put(Tag tag, byte[] value) {
        return put(tag.number(), value);
    }

    /** Keeps a value by its tag, be it one that this room reads or one that a stored image keeps. */
    boolean put(int tag, byte[] value) {
        if (values.isEmpty()) {
            values = new HashMap<>(FEW);
        }
        byte[] before = values.putIfAbsent(tag, value);
        if (tag == Tag.SPECIFIC_CHARACTER_SET.number() && before == null) {
            characters = CharacterSet.of(Values.split(new String(value, StandardCharsets.ISO_8859_1)));
        }
        return before == null || Arrays.equals(before, value);
    }

    /** Keeps a value where there is none, or one of which nothing is left when it is cleaned. */
    void supply(Tag tag, byte[] value) {
        if (!text(tag).isEmpty()) {
            throw new IllegalStateException(tag + " has a value");
        }
        values = new HashMap<>(values);
        values.put(tag.number(), value);
    }

    /** Keeps the items of a sequence by its tag. */
    void put(int tag, List<Dataset> items) {
        if (sequences.isEmpty()) {
            sequences = new HashMap<>(FEW);
        }
        sequences.putIfAbsent(tag, items);
    }

    CharacterSet characters() {
        return characters;
    }

    ByteOrder order() {
        return order;
    }

    boolean has(Tag tag) {
        return value(tag.number()).length > 0;
    }

    /** The first value, cleaned; empty when there is none. */
    String text(Tag tag) {
        return texts(tag).getFirst();
    }

    /** All values, cleaned; a single empty one when there is none. */
    List<String> texts(Tag tag) {
        return Values.split(characters.decode(value(tag.number())));
    }

    /** The value as one text whose line ends count; empty when there is none. */
    String prose(Tag tag) {
        return characters
                .decode(value(tag.number()))
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }

    /** The first value as a finite number; absent when it is none. */
    OptionalDouble number(Tag tag) {
        return Numbers.number(text(tag));
    }

    /** All values as numbers; empty when one of them is none. */
    double[] numbers(Tag tag) {
        double[] numbers = texts(tag).stream()
                .mapToDouble(text -> Numbers.number(text).orElse(Double.NaN))
                .toArray();
        return Arrays.stream(numbers).allMatch(Double::isFinite) ? numbers : new double[0];
    }

    /** The first value as a whole number. */
    OptionalInt integer(Tag tag) {
        return Numbers.whole(text(tag));
    }

    /** The first value as a binary integer of 16 bits without sign. */
    OptionalInt word(Tag tag) {
        int[] words = words(tag);
        return words.length == 0 ? OptionalInt.empty() : OptionalInt.of(words[0]);
    }

    /** All values as binary integers of 16 bits without sign; an odd last byte does not count. */
    int[] words(Tag tag) {
        ByteBuffer bytes = ByteBuffer.wrap(value(tag.number())).order(order);
        int[] words = new int[bytes.remaining() / WORD];
        for (int i = 0; i < words.length; i++) {
            words[i] = Short.toUnsignedInt(bytes.getShort());
        }
        return words;
    }

    /** All values as binary integers of 32 bits without sign; bytes too few for one do not count. */
    List<Long> unsigned(Tag tag) {
        ByteBuffer bytes = ByteBuffer.wrap(value(tag.number())).order(order);
        return Stream.generate(() -> Integer.toUnsignedLong(bytes.getInt()))
                .limit(bytes.remaining() / Integer.BYTES)
                .toList();
    }

    /** All values as binary integers of 64 bits without sign; bytes too few for one do not count. */
    List<Long> longs(Tag tag) {
        ByteBuffer bytes = ByteBuffer.wrap(value(tag.number())).order(order);
        return Stream.generate(bytes::getLong)
                .limit(bytes.remaining() / Long.BYTES)
                .toList();
    }

    /** The value as it stands, of whatever element; empty when there is none. */
    byte[] value(int tag) {
        return values.getOrDefault(tag, NOTHING);
    }

    /** The items of a sequence, of whatever element; none when there is no such sequence. */
    List<Dataset> items(int tag) {
        return sequences.getOrDefault(tag, List.of());
    }

    /** A copy of the value as it stands; empty when there is none. */
    byte[] bytes(Tag tag) {
        return value(tag.number()).clone();
    }

    /** The items of a sequence; none when there is no such sequence. */
    List<Dataset> items(Tag tag) {
        return sequences.getOrDefault(tag.number(), List.of());
    }

    /** What this data set says of the pixels and nothing else: no identifier is in it. */
    Dataset aboutPixels() {
        Dataset about = new Dataset(order, CharacterSet.DEFAULT);
        values.forEach((tag, value) -> {
            if (Tag.isAboutPixels(tag)) {
                about.put(tag, value);
            }
        });
        sequences.forEach((tag, items) -> {
            if (Tag.isAboutPixels(tag)) {
                about.put(tag, items.stream().map(Dataset::aboutPixels).toList());
            }
        });
        return about;
    }
}
