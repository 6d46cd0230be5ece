/** Tests of the room of the same name. */
@NullMarked
package org.precedent.encoder.readymade;

import org.jspecify.annotations.NullMarked;
