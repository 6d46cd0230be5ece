package org.precedent.index.dicom;

import java.util.List;

/** What a data element of a kept instance holds, by the kind of its value representation (PS3.5 section 6.2). */
public sealed interface DicomValue {
    /** Nothing at all. */
    Texts NONE = new Texts(List.of());

    /**
     * Texts, codes, identifiers, decimal and whole numbers as they are written, tags in eight hexadecimal digits.
     *
     * @param values in their order; an empty one stands for one that is left out
     */
    record Texts(List<String> values) implements DicomValue {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /** Binary numbers, each a {@link Long} or a {@link Double}. */
    record Numbers(List<Number> values) implements DicomValue {
        public Numbers {
            values = List.copyOf(values);
        }
    }

    /** The items of a sequence. */
    record Items(List<DicomElements> items) implements DicomValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Bytes that are for somebody else to read, such as a lookup table, in base 64. */
    record Bytes(String base64) implements DicomValue {}
}
