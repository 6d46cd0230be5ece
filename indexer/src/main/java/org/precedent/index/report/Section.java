package org.precedent.index.report;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * A part of a report under one heading.
 *
 * @param name the heading in upper case, such as {@code FINDINGS}; empty for what stands before the first heading
 * @param heading where the heading stands, its colon included; null for what stands before the first heading
 * @param body the text below the heading without the white space around it; empty when there is none
 */
public record Section(String name, @Nullable Span heading, Span body) {}
