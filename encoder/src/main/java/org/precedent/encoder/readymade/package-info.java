/** Models that come as ready ONNX files: found, read within limits, checked, and cut into two towers. */
@NullMarked
package org.precedent.encoder.readymade;

import org.jspecify.annotations.NullMarked;
