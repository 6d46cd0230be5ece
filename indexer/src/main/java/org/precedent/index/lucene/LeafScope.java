package org.precedent.index.lucene;

import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a segment that are in scope.
 *
 * @param roots the roots of all its cases
 * @param kept the roots that pass the filter and have vectors; null for all that have
 * @param left the roots of excluded patients; null for none
 * @param count how many are kept, about: what was deleted or excluded still counts
 * @param all how many cases of the segment have vectors
 */
record LeafScope(
        BitSet roots, @Nullable BitSet kept, @Nullable BitSet left, int count, int all) {
    /** Whether a child is of a case in scope. */
    boolean holds(int child) {
        int root = roots.nextSetBit(child);
        return (kept == null || kept.get(root)) && (left == null || !left.get(root));
    }

    /** Whether nothing needs to be asked of a child. */
    boolean isEverything() {
        return kept == null && left == null;
    }

    /** Which share of the segment's cases is in scope, 0 to 1. */
    double share() {
        return all == 0 ? 0 : count / (double) all;
    }
}
