/** The SigLIP towers as ONNX graphs, built from the architecture, their weights left in the checkpoint's own file. */
@NullMarked
package org.precedent.encoder.graph;

import org.jspecify.annotations.NullMarked;
