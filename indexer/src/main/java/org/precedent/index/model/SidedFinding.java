package org.precedent.index.model;

import java.util.Locale;

/**
 * A finding and a side on which a report says that it is, or may be.
 *
 * @param id as {@link Finding#id}
 * @param side left or right; what is on both is two of these
 */
public record SidedFinding(String id, Side side) {
    public SidedFinding {
        if (side == Side.BILATERAL) {
            throw new IllegalArgumentException("what is on both sides is on each of them");
        }
    }

    /** It as it is written in an index: {@code pneumothorax:left}. */
    public String value() {
        return id + ":" + side.name().toLowerCase(Locale.ROOT);
    }
}
