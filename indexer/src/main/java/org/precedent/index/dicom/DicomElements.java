package org.precedent.index.dicom;

import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Data elements of a kept instance, or of an item in it, by their numbers in ascending order. Immutable. */
public final class DicomElements {
    private final SequencedMap<Integer, DicomElement> elements = new TreeMap<>(Integer::compareUnsigned);

    /** Of two with one number the first counts. */
    public DicomElements(Collection<DicomElement> elements) {
        elements.forEach(element -> this.elements.putIfAbsent(element.number(), element));
    }

    /** All of them, in ascending order. */
    public Collection<DicomElement> all() {
        return elements.values();
    }

    /** One of them; null when it is not there. */
    public @Nullable DicomElement of(int number) {
        return elements.get(number);
    }

    /** The values of an element as texts; none when it is not there, or holds no texts and no numbers. */
    public List<String> texts(int number) {
        DicomElement element = elements.get(number);
        return switch (element == null ? DicomValue.NONE : element.value()) {
            case DicomValue.Texts(List<String> values) -> values;
            case DicomValue.Numbers(List<Number> values) ->
                values.stream().map(String::valueOf).toList();
            case DicomValue.Items _, DicomValue.Bytes _ -> List.of();
        };
    }

    /** How many items a sequence has. */
    public int items(int number) {
        DicomElement element = elements.get(number);
        return element != null && element.value() instanceof DicomValue.Items(List<DicomElements> items)
                ? items.size()
                : 0;
    }

    @Override
    public String toString() {
        return "DicomElements[" + elements.size() + "]";
    }
}
