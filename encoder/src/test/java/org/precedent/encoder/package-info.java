/** Tests of the encoder's contract, and a fake beside it for other rooms' tests. */
@NullMarked
package org.precedent.encoder;

import org.jspecify.annotations.NullMarked;
