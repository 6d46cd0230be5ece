package org.precedent.encoder.graph;

import org.precedent.encoder.checkpoint.StoredTensor;

/** Where the tensors of a tower lie, by their names in the checkpoint. */
@FunctionalInterface
interface Tensors {

    /**
     * A tensor's place.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    StoredTensor tensor(String name);
}
