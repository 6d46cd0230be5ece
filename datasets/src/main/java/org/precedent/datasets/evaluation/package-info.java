/** Judges a ranking as TREC does: queries and qrels in, a run file and metrics with confidence intervals out. */
@NullMarked
package org.precedent.datasets.evaluation;

import org.jspecify.annotations.NullMarked;
