package org.precedent.index.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding and what a report comes to say of it; as a value of {@link Facet#FINDING} it is written
 * {@code pneumothorax:present}.
 *
 * @param id as {@link Finding#id}
 */
public record StatedFinding(String id, Presence presence) {
    private static final Pattern VALUE = Pattern.compile("([a-z0-9-]{1,60}):(present|absent|uncertain)");

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static StatedFinding of(String value) {
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a finding is written as its name, a colon, and present, absent or uncertain");
        }
        return new StatedFinding(
                matcher.group(1), Presence.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
    }

    /** It as a value of the facet. */
    public String value() {
        return id + ":" + presence.name().toLowerCase(Locale.ROOT);
    }
}
