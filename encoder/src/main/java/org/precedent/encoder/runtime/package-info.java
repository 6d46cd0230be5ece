/** ONNX Runtime: sessions over the towers, batches, and the encoder that is made of them. */
@NullMarked
package org.precedent.encoder.runtime;

import org.jspecify.annotations.NullMarked;
