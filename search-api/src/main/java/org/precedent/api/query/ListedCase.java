package org.precedent.api.query;

import java.util.List;
import org.precedent.index.model.Case;

/**
 * A case in its place among those that are shown.
 *
 * @param folded cases that ranked behind it and show nothing that it does not show
 * @param ofSamePatient how many other cases of its patient ranked behind it and are not listed
 */
record ListedCase(FusedCase fused, Case content, List<FoldedCase> folded, int ofSamePatient) {
    ListedCase {
        folded = List.copyOf(folded);
    }
}
