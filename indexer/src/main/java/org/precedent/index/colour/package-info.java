/** What samples look like: which greys an image spans, and what its ICC profile makes of its colours. Knows no file. */
@NullMarked
package org.precedent.index.colour;

import org.jspecify.annotations.NullMarked;
