/** Pixels and words in, unit vectors out: the contract of an encoder and the values that cross it. */
@NullMarked
package org.precedent.encoder;

import org.jspecify.annotations.NullMarked;
