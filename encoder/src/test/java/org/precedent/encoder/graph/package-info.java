/** Tests of the room of the same name. */
@NullMarked
package org.precedent.encoder.graph;

import org.jspecify.annotations.NullMarked;
