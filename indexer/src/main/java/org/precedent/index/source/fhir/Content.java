package org.precedent.index.source.fhir;

import java.io.IOException;
import org.precedent.index.source.Unusable;

/** Gives the bytes of resources, as JSON. */
@FunctionalInterface
interface Content {
    /**
     * The bytes of a resource.
     *
     * @throws Unusable if they are too many, or there no more
     */
    byte[] of(Entry entry) throws IOException, Unusable;
}
