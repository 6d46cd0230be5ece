/** Tests of the room of the same name. */
@NullMarked
package org.precedent.encoder.text;

import org.jspecify.annotations.NullMarked;
