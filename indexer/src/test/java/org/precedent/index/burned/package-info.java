/** Text in pixels. */
@NullMarked
package org.precedent.index.burned;

import org.jspecify.annotations.NullMarked;
