package org.precedent.index.record;

import java.util.Set;

/**
 * What a case was made of, as it is: who reads the same again learns nothing.
 *
 * @param digest of the sources, each as a whole, and of how they were read
 * @param files without which its images would be lost, by digest
 */
public record KnownReading(String digest, Set<String> files) {
    public KnownReading {
        files = Set.copyOf(files);
    }
}
