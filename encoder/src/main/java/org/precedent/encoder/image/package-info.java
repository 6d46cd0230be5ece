/** Image preparation: pixels resized and normalised exactly as the checkpoint was trained. */
@NullMarked
package org.precedent.encoder.image;

import org.jspecify.annotations.NullMarked;
