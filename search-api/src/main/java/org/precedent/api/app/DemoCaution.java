package org.precedent.api.app;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.precedent.api.http.StrangeCases;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.index.CaseIndex;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Filter;

/**
 * Counts what the demo model does not know: it was trained on phantoms, and of anything else its likeness means
 * nothing.
 */
final class DemoCaution {
    private static final Filter PHANTOMS =
            with(new Constraint.OneOf("attribution", Set.of(PhantomArchive.ATTRIBUTION)));

    private static final Scope STRANGE = new Scope(with(new Constraint.Not(PHANTOMS)), Set.of());

    private DemoCaution() {}

    /** The cases of an index that are no phantoms while the demo model serves; none by any other model. */
    static StrangeCases strangeCases(ModelOption model, CaseIndex index) throws IOException {
        return model.isDemo() ? () -> count(index) : () -> 0;
    }

    private static long count(CaseIndex index) throws IOException {
        try (View view = index.view()) {
            return view.count(STRANGE);
        }
    }

    private static Filter with(Constraint constraint) {
        return new Filter(Filter.NONE.values(), null, null, List.of(constraint));
    }
}
