package org.precedent.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.UnknownWord;

/** A view that is opened anew for each call and so always sees the newest commit, for tests. */
public final class Newest implements View {
    private final CaseIndex index;

    private Newest(CaseIndex index) {
        this.index = index;
    }

    /** The newest commit of an index, whenever it is asked. */
    public static Newest of(CaseIndex index) {
        return new Newest(index);
    }

    @Override
    public List<List<Hit>> rank(List<Question> questions, int k, Scope scope) throws IOException {
        try (View view = index.view()) {
            return view.rank(questions, k, scope);
        }
    }

    @Override
    public List<UnknownWord> unknown(String text) throws IOException {
        try (View view = index.view()) {
            return view.unknown(text);
        }
    }

    @Override
    public Map<CaseId, Set<StatedFinding>> stated(Collection<CaseId> ids, Set<String> findings) throws IOException {
        try (View view = index.view()) {
            return view.stated(ids, findings);
        }
    }

    @Override
    public Set<CaseId> known(Collection<CaseId> ids) throws IOException {
        try (View view = index.view()) {
            return view.known(ids);
        }
    }

    @Override
    public Map<CaseId, Case> cases(Collection<CaseId> ids) throws IOException {
        try (View view = index.view()) {
            return view.cases(ids);
        }
    }

    @Override
    public Map<CaseId, EncodedCase> encoded(Collection<CaseId> ids) throws IOException {
        try (View view = index.view()) {
            return view.encoded(ids);
        }
    }

    @Override
    public FacetCounts facets(Scope scope, Implied implied) throws IOException {
        try (View view = index.view()) {
            return view.facets(scope, implied);
        }
    }

    @Override
    public List<Case> list(Scope scope, CaseOrder order, CaseOrder.@Nullable Place after, int most) throws IOException {
        try (View view = index.view()) {
            return view.list(scope, order, after, most);
        }
    }

    @Override
    public void forEach(Scope scope, Visitor visitor) throws IOException {
        try (View view = index.view()) {
            view.forEach(scope, visitor);
        }
    }

    @Override
    public List<EncodedCase> sample(int most, long seed) throws IOException {
        try (View view = index.view()) {
            return view.sample(most, seed);
        }
    }

    @Override
    public IndexStats stats() throws IOException {
        try (View view = index.view()) {
            return view.stats();
        }
    }

    @Override
    public void close() {}
}
