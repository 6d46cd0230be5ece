package org.precedent.index.record;

import java.util.List;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;

/** What became of a collection that was to be saved. Nothing was changed but where it is saved. */
public sealed interface SaveResult {
    /** It is kept so from now on. */
    record Saved(CaseCollection collection) implements SaveResult {}

    /** It has changed since it was seen. */
    record Outdated() implements SaveResult {}

    /** It was seen, and is not there any more. */
    record Missing() implements SaveResult {}

    /**
     * It names cases that are not there. One that was in the collection before and was not deleted may stay there.
     *
     * @param ids in the order of the entries
     */
    record UnknownCases(List<CaseId> ids) implements SaveResult {
        public UnknownCases {
            ids = List.copyOf(ids);
        }
    }

    /** There are {@link Collections#MOST} already. */
    record Full() implements SaveResult {}
}
