package org.precedent.index.source.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.data.DataFile;

/**
 * The heading under which a part of a report belongs, by what the sender calls that part: a suffix of HL7 v2 (chapter
 * 7, OBX-3), a LOINC or DICOM code, or a word. They stand in {@code section-headings.txt}.
 */
public final class SectionHeading {
    /** Of a part that is the report itself, and has no heading of its own. */
    public static final String NONE = "";

    /** Of what comes to a report later. */
    public static final String ADDENDUM = "ADDENDUM";

    /** Of what a report finds. */
    public static final String FINDINGS = "FINDINGS";

    /** Of what a report comes to. */
    public static final String IMPRESSION = "IMPRESSION";

    private static final Map<String, String> HEADINGS = headings();

    private SectionHeading() {}

    private static Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        for (String line : DataFile.lines(SectionHeading.class, "section-headings.txt")) {
            String[] sides = line.split(":", 2);
            for (String name : sides[1].split(",", -1)) {
                headings.put(name.strip().toLowerCase(Locale.ROOT), sides[0].equals("-") ? NONE : sides[0].strip());
            }
        }
        return Map.copyOf(headings);
    }

    /** The heading for a code or a word; null when it is none of a part of a report. */
    public static @Nullable String of(String name) {
        return HEADINGS.get(name.strip().toLowerCase(Locale.ROOT));
    }
}
