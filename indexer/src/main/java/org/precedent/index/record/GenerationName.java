package org.precedent.index.record;

import java.util.regex.Pattern;

/** Names an index generation; also its folder. */
public record GenerationName(String value) {
    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public GenerationName {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the name of a generation must be 1 to 64 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
