/** PNG and JPEG files in, upright 8-bit pixels out: everything hostile in them stops here. */
@NullMarked
package org.precedent.index.picture;

import org.jspecify.annotations.NullMarked;
