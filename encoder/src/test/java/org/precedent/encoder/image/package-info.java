/** Tests of the room of the same name. */
@NullMarked
package org.precedent.encoder.image;

import org.jspecify.annotations.NullMarked;
