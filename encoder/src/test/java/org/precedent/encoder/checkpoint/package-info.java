/** Tests of the room of the same name. */
@NullMarked
package org.precedent.encoder.checkpoint;

import org.jspecify.annotations.NullMarked;
