package org.precedent.index;

import org.precedent.encoder.Embedding;
import org.precedent.index.model.Span;

/** A stretch of a report that fits the text tower whole, with its text vector. */
public record Passage(Span span, Embedding vector) {}
