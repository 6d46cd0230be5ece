/** Tests of the room of the same name. */
@NullMarked
package org.precedent.encoder.runtime;

import org.jspecify.annotations.NullMarked;
