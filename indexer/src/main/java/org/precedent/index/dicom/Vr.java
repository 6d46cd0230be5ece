package org.precedent.index.dicom;

import java.util.Set;

/** Value representations: the two letters that say what kind a value is (PS3.5 section 6.2). */
final class Vr {
    static final String PERSON_NAME = "PN";
    static final String SEQUENCE = "SQ";
    static final String UNKNOWN = "UN";

    private static final Set<String> SHORT = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
            "UI", "UL", "US");
    private static final Set<String> LONG =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private Vr() {}

    static boolean isKnown(byte first, byte second) {
        String vr = "" + (char) first + (char) second;
        return SHORT.contains(vr) || LONG.contains(vr);
    }

    /** Whether a length of 16 bits follows; all that is to come will have 32. */
    static boolean hasShortLength(String vr) {
        return SHORT.contains(vr);
    }
}
