package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseOrder;
import org.precedent.index.EncodedCase;
import org.precedent.index.FacetCounts;
import org.precedent.index.Implied;
import org.precedent.index.IndexStats;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.UnknownWord;

/** A commit of an index in which every vector in scope is scored; all else is as the index has it. */
final class ExactView implements View {
    private final View view;

    ExactView(View view) {
        this.view = view;
    }

    @Override
    public List<List<Hit>> rank(List<Question> questions, int k, Scope scope) throws IOException {
        List<ExactRanking> nearest = questions.stream()
                .filter(Question.Nearest.class::isInstance)
                .map(question -> new ExactRanking((Question.Nearest) question, k))
                .toList();
        if (!nearest.isEmpty()) {
            view.forEach(scope, encoded -> nearest.forEach(ranking -> ranking.look(encoded)));
        }
        List<List<Hit>> ranked = new ArrayList<>();
        int next = 0;
        for (Question question : questions) {
            switch (question) {
                case Question.Nearest _ -> {
                    ranked.add(nearest.get(next).best());
                    next++;
                }
                case Question.Matching matching -> ranked.addAll(view.rank(List.of(matching), k, scope));
            }
        }
        return ranked;
    }

    @Override
    public List<UnknownWord> unknown(String text) throws IOException {
        return view.unknown(text);
    }

    @Override
    public Map<CaseId, Set<StatedFinding>> stated(Collection<CaseId> ids, Set<String> findings) throws IOException {
        return view.stated(ids, findings);
    }

    @Override
    public Map<CaseId, Case> cases(Collection<CaseId> ids) throws IOException {
        return view.cases(ids);
    }

    @Override
    public Map<CaseId, EncodedCase> encoded(Collection<CaseId> ids) throws IOException {
        return view.encoded(ids);
    }

    @Override
    public FacetCounts facets(Scope scope, Implied implied) throws IOException {
        return view.facets(scope, implied);
    }

    @Override
    public List<Case> list(Scope scope, CaseOrder order, CaseOrder.@Nullable Place after, int most) throws IOException {
        return view.list(scope, order, after, most);
    }

    @Override
    public void forEach(Scope scope, Visitor visitor) throws IOException {
        view.forEach(scope, visitor);
    }

    @Override
    public List<EncodedCase> sample(int most, long seed) throws IOException {
        return view.sample(most, seed);
    }

    @Override
    public IndexStats stats() throws IOException {
        return view.stats();
    }

    @Override
    public void close() throws IOException {
        view.close();
    }
}
