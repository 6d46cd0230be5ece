package org.precedent.index.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report under one heading.
 *
 * @param name the heading in upper case, such as {@code FINDINGS}; empty for what stands before the first heading, or
 *     behind a question that no heading ends
 * @param heading where the heading stands, its colon included; null where the name is empty
 * @param body the text below the heading without the white space around it; empty when there is none
 * @param role what it is for
 */
public record Section(String name, @Nullable Span heading, Span body, SectionRole role) {
    public Section {
        if (name.isEmpty() != (heading == null)) {
            throw new IllegalArgumentException("a section has a name without a heading, or a heading without a name");
        }
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the name of a section is not in upper case");
        }
        if (heading != null && heading.end() > body.start()) {
            throw new IllegalArgumentException(
                    "a heading ends at " + heading.end() + ", behind the start of its section at " + body.start());
        }
    }

    /** Where the section starts, its heading included. */
    public int start() {
        return heading == null ? body.start() : heading.start();
    }
}
