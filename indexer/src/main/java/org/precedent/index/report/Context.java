package org.precedent.index.report;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/**
 * What is told before a sentence and holds for it, where it does not tell otherwise.
 *
 * @param side the side at the head of its line, as in "Right eye: cataract. No haemorrhage."
 * @param site the site at the head of the report, as in "MRI of the knee"; empty when there is none, or several
 */
record Context(@Nullable Side side, String site) {}
