package org.precedent.index.dicom;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.precedent.index.deid.Profile;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.deid.ScrubberBuilder;

/** What a data set says anywhere in it that names somebody. Stays in this room. */
final class Identifiers {
    /** The most that is kept, in characters: more than a thousand times what a usual file holds. */
    private static final int LONGEST = 1 << 18;

    private int length;
    private final Map<Tag.Identity, Set<String>> values = new EnumMap<>(Tag.Identity.class);

    void add(Tag.Identity kind, String text) throws Rejection {
        if (kind == Tag.Identity.NONE) {
            return;
        }
        Set<String> known = values.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        for (String value : Values.split(text)) {
            if (!value.isEmpty() && known.add(value)) {
                length += value.length();
                checkLength();
            }
        }
    }

    private void checkLength() throws Rejection {
        if (length > LONGEST) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "the names and identifiers take more than " + LONGEST + " characters; export the file again");
        }
    }

    /** Removes all of them from texts. */
    Scrubber scrubber(Profile profile) {
        ScrubberBuilder builder = Scrubber.builder(profile);
        of(Tag.Identity.PERSON).forEach(builder::person);
        of(Tag.Identity.PATIENT_ID).forEach(builder::patientId);
        of(Tag.Identity.PHRASE).forEach(builder::phrase);
        of(Tag.Identity.CODE).forEach(builder::code);
        of(Tag.Identity.DATE).forEach(builder::date);
        return builder.build();
    }

    private Set<String> of(Tag.Identity kind) {
        return values.getOrDefault(kind, Set.of());
    }

    @Override
    public String toString() {
        return "Identifiers";
    }
}
