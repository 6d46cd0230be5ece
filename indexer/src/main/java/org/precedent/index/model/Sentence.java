package org.precedent.index.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of a report.
 *
 * @param span where it stands, without white space around it
 * @param section the place of its section among the report's sections, from 0
 * @param side the side it speaks of, null when none
 */
public record Sentence(
        Span span, int section, Polarity polarity, @Nullable Side side) {}
