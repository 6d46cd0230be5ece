/** Text preparation: words made plain and cut into tokens exactly as the checkpoint was trained. */
@NullMarked
package org.precedent.encoder.text;

import org.jspecify.annotations.NullMarked;
