/** Reads the data files that rooms bring along: lists of words, scripts. Knows nobody. */
@NullMarked
package org.precedent.index.data;

import org.jspecify.annotations.NullMarked;
