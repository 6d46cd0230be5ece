package org.precedent.index.dicom;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Removes the names and identifiers of one patient from free text. Immutable; shows nothing of what it knows. */
public final class Scrubber {
    /** What stands in a text where something was removed. */
    public static final String REMOVED = "[removed]";

    private final List<String> known;

    private Scrubber(List<String> known) {
        this.known = known;
    }

    public static Scrubber of(Collection<String> identifiers) {
        return new Scrubber(List.copyOf(identifiers));
    }

    public String scrub(String text) {
        return known.contains(text) ? REMOVED : text;
    }

    /** Removes what either removes. */
    public Scrubber and(Scrubber other) {
        return new Scrubber(Stream.concat(known.stream(), other.known.stream()).toList());
    }

    @Override
    public String toString() {
        return "Scrubber";
    }
}
