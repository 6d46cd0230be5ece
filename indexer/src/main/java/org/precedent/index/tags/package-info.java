/** Holds what a study's tags say against what its images look like to the encoder. */
@NullMarked
package org.precedent.index.tags;

import org.jspecify.annotations.NullMarked;
