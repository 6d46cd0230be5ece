package org.precedent.index.dicom.codec;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the samples of a pixel mean (PS3.3 C.7.6.3.1.2). */
public enum Photometric {
    /** Grey, the lowest value white. */
    MONOCHROME1(1),
    /** Grey, the lowest value black. */
    MONOCHROME2(1),
    PALETTE_COLOR(1),
    RGB(3),
    /** Brightness and two differences of colour. */
    YBR_FULL(3),
    /** As {@link #YBR_FULL}, two neighbours sharing their differences. */
    YBR_FULL_422(3),
    /** As {@link #YBR_FULL}, in the range of video, four neighbours sharing their differences; only compressed. */
    YBR_PARTIAL_420(3),
    /** Brightness and two differences, made by the codec and undone by it; only compressed. */
    YBR_ICT(3),
    /** As {@link #YBR_ICT}, without loss; only compressed. */
    YBR_RCT(3);

    private static final Pattern NO_PART = Pattern.compile("[^A-Z0-9]+");

    private final int samples;

    Photometric(int samples) {
        this.samples = samples;
    }

    /** What a term means, in whatever case and with whatever marks it is written; null when it is none of these. */
    public static @Nullable Photometric of(String term) {
        String joined = joined(term.toUpperCase(Locale.ROOT));
        for (Photometric photometric : values()) {
            if (joined(photometric.name()).equals(joined)) {
                return photometric;
            }
        }
        return null;
    }

    private static String joined(String term) {
        return NO_PART.matcher(term).replaceAll("");
    }

    public int samples() {
        return samples;
    }

    /** Whether only compressed frames have it: decoded ones never do. */
    public boolean isOfCodec() {
        return this == YBR_PARTIAL_420 || this == YBR_ICT || this == YBR_RCT;
    }

    public boolean isGrey() {
        return this == MONOCHROME1 || this == MONOCHROME2;
    }
}
