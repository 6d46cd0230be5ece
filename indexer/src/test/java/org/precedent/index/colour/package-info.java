/** Tests of the room of the same name. */
@NullMarked
package org.precedent.index.colour;

import org.jspecify.annotations.NullMarked;
