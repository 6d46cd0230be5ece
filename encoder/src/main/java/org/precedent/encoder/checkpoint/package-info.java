/** A model directory in Hugging Face layout, read and checked before anything is computed with it. */
@NullMarked
package org.precedent.encoder.checkpoint;

import org.jspecify.annotations.NullMarked;
