package org.precedent.index.report;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * A sentence of a report.
 *
 * @param span where it stands, without white space around it
 * @param section the name of its section
 * @param negated whether all that it states is absence, as in "There is no pneumothorax."
 * @param laterality the side it speaks of, null when none
 */
public record Sentence(
        Span span,
        String section,
        boolean negated,
        @Nullable Laterality laterality) {}
