/** Images with and without text that is burned in, drawn from seeds, and how the detector fares on them. */
@NullMarked
package org.precedent.it.burned;

import org.jspecify.annotations.NullMarked;
