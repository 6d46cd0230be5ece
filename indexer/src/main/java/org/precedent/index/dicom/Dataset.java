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

    private final ByteOrder order;
    private CharacterSet characters;

    /** Made when first needed: a hostile file holds a million empty items. */
    private Map<Tag, byte[]> values = Map.of();

    private Map<Tag, List<Dataset>> sequences = Map.of();

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
        if (values.isEmpty()) {
            values = new HashMap<>(FEW);
        }
        byte[] before = values.putIfAbsent(tag, value);
        if (tag == Tag.SPECIFIC_CHARACTER_SET && before == null) {
            characters = CharacterSet.of(Values.split(new String(value, StandardCharsets.ISO_8859_1)));
        }
        return before == null || Arrays.equals(before, value);
    }

    /** Keeps a value where there is none, or an empty one. */
    void supply(Tag tag, byte[] value) {
        if (has(tag)) {
            throw new IllegalStateException(tag + " has a value");
        }
        values = new HashMap<>(values);
        values.put(tag, value);
    }

    void put(Tag tag, List<Dataset> items) {
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
        return values.getOrDefault(tag, new byte[0]).length > 0;
    }

    /** The first value, cleaned; empty when there is none. */
    String text(Tag tag) {
        return texts(tag).getFirst();
    }

    /** All values, cleaned; a single empty one when there is none. */
    List<String> texts(Tag tag) {
        return Values.split(characters.decode(values.getOrDefault(tag, new byte[0])));
    }

    /** The value as one text whose line ends count; empty when there is none. */
    String prose(Tag tag) {
        return characters
                .decode(values.getOrDefault(tag, new byte[0]))
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
        ByteBuffer bytes =
                ByteBuffer.wrap(values.getOrDefault(tag, new byte[0])).order(order);
        int[] words = new int[bytes.remaining() / WORD];
        for (int i = 0; i < words.length; i++) {
            words[i] = Short.toUnsignedInt(bytes.getShort());
        }
        return words;
    }

    /** All values as binary integers of 64 bits without sign; bytes too few for one do not count. */
    List<Long> longs(Tag tag) {
        ByteBuffer bytes =
                ByteBuffer.wrap(values.getOrDefault(tag, new byte[0])).order(order);
        return Stream.generate(bytes::getLong)
                .limit(bytes.remaining() / Long.BYTES)
                .toList();
    }

    /** A copy of the value as it stands; empty when there is none. */
    byte[] bytes(Tag tag) {
        return values.getOrDefault(tag, new byte[0]).clone();
    }

    /** The items of a sequence; none when there is no such sequence. */
    List<Dataset> items(Tag tag) {
        return sequences.getOrDefault(tag, List.of());
    }

    /** What this data set says of the pixels and nothing else: no identifier is in it. */
    Dataset aboutPixels() {
        Dataset about = new Dataset(order, CharacterSet.DEFAULT);
        values.forEach((tag, value) -> {
            if (tag.isAboutPixels()) {
                about.put(tag, value);
            }
        });
        sequences.forEach((tag, items) -> {
            if (tag.isAboutPixels()) {
                about.put(tag, items.stream().map(Dataset::aboutPixels).toList());
            }
        });
        return about;
    }
}
