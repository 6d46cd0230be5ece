/** The port to the index: what can be added, found and counted, without a word about the engine behind it. */
@NullMarked
package org.precedent.index;

import org.jspecify.annotations.NullMarked;
