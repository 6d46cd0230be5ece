/**
 * Says who is named: takes the names and identifiers of one patient out of texts, and knows what may be kept. What
 * fields told is removed in its usual writings; what none told by rules that are data: the cues of
 * {@code free-text/cues.txt}, and words that limit them.
 */
@NullMarked
package org.precedent.index.deid;

import org.jspecify.annotations.NullMarked;
