package org.precedent.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.model.Wording;

/** One commit in memory, asked by looking at every case. */
final class InMemoryView implements View {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.id().value());

    private final Map<CaseId, EncodedCase> cases;
    private final int dimension;
    private final Deadline deadline;
    private volatile boolean closed;

    InMemoryView(Map<CaseId, EncodedCase> cases, int dimension, Deadline deadline) {
        this.cases = cases;
        this.dimension = dimension;
        this.deadline = deadline;
    }

    private Collection<EncodedCase> all() {
        if (closed) {
            throw new IllegalStateException("a view in memory was asked after it was closed");
        }
        deadline.check();
        return cases.values();
    }

    @Override
    public List<List<Hit>> rank(List<Question> questions, int k, Scope scope) {
        return questions.stream().map(question -> rank(question, k, scope)).toList();
    }

    private List<Hit> rank(Question question, int k, Scope scope) {
        return switch (question) {
            case Question.Nearest(VectorField field, List<Embedding> vectors) -> {
                vectors.forEach(this::checkDimension);
                yield best(k, scope, encoded -> nearest(field, vectors, encoded));
            }
            case Question.Matching(Wording wording) -> {
                PlainWords query = PlainWords.of(wording);
                yield best(k, scope, encoded -> {
                    double score = query.score(encoded.content().report());
                    return score > 0 ? Optional.of(hit(encoded, score, null, null)) : Optional.empty();
                });
            }
        };
    }

    @Override
    public List<UnknownWord> unknown(String text) {
        return PlainSpelling.unknown(
                text, all().stream().map(one -> one.content().report()).toList());
    }

    @Override
    public Map<CaseId, Set<StatedFinding>> stated(Collection<CaseId> ids, Set<String> findings) {
        Map<CaseId, Set<StatedFinding>> stated = new HashMap<>();
        cases(ids).forEach((id, one) -> {
            Set<StatedFinding> said = one.report().structure().verdicts().stream()
                    .filter(verdict -> findings.contains(verdict.id()))
                    .collect(Collectors.toSet());
            if (!said.isEmpty()) {
                stated.put(id, said);
            }
        });
        return stated;
    }

    private void checkDimension(Embedding vector) {
        if (dimension != 0 && vector.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "dimension " + vector.dimension() + " does not fit index of dimension " + dimension + " in memory");
        }
    }

    private static Optional<Hit> nearest(VectorField field, List<Embedding> queries, EncodedCase encoded) {
        List<Hit> hits = new ArrayList<>();
        for (Embedding query : queries) {
            switch (field) {
                case IMAGE ->
                    encoded.imageVectors().forEach((image, vector) -> {
                        hits.add(hit(encoded, vector.cosine(query), image, null));
                    });
                case PASSAGE ->
                    encoded.passages().forEach(passage -> {
                        hits.add(hit(encoded, passage.vector().cosine(query), null, passage.span()));
                    });
            }
        }
        return hits.stream().max(Comparator.comparingDouble(Hit::score));
    }

    private List<Hit> best(int k, Scope scope, Function<EncodedCase, Optional<Hit>> score) {
        if (k < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + k);
        }
        return all().stream()
                .filter(encoded -> Scopes.contain(scope, encoded.content()))
                .flatMap(encoded -> score.apply(encoded).stream())
                .sorted(BEST_FIRST)
                .limit(k)
                .toList();
    }

    private static Hit hit(EncodedCase encoded, double score, @Nullable ImageId image, @Nullable Span passage) {
        return new Hit(encoded.content().id(), encoded.content().patient(), score, image, passage);
    }

    @Override
    public Map<CaseId, Case> cases(Collection<CaseId> ids) {
        Map<CaseId, Case> found = new HashMap<>();
        encoded(ids).forEach((id, encoded) -> found.put(id, encoded.content()));
        return found;
    }

    @Override
    public Map<CaseId, EncodedCase> encoded(Collection<CaseId> ids) {
        Map<CaseId, EncodedCase> found = new HashMap<>();
        for (EncodedCase encoded : all()) {
            if (ids.contains(encoded.content().id())) {
                found.put(encoded.content().id(), encoded);
            }
        }
        return found;
    }

    @Override
    public FacetCounts facets(Scope scope, Implied implied) {
        return Scopes.count(all().stream().map(EncodedCase::content).toList(), scope, implied);
    }

    @Override
    public List<Case> list(Scope scope, CaseOrder order, CaseOrder.@Nullable Place after, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + most);
        }
        Comparator<CaseOrder.Place> places = order.comparator();
        return all().stream()
                .map(EncodedCase::content)
                .filter(content -> Scopes.contain(scope, content))
                .filter(content -> after == null || places.compare(order.of(content), after) > 0)
                .sorted(Comparator.comparing(order::of, places))
                .limit(most)
                .toList();
    }

    @Override
    public void forEach(Scope scope, Visitor visitor) throws IOException {
        for (EncodedCase encoded : all()) {
            if (Scopes.contain(scope, encoded.content())) {
                visitor.visit(encoded);
            }
        }
    }

    @Override
    public List<EncodedCase> sample(int most, long seed) {
        List<EncodedCase> shuffled = new ArrayList<>(all());
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
    }

    @Override
    public IndexStats stats() {
        long images = all().stream()
                .mapToLong(encoded -> encoded.imageVectors().size())
                .sum();
        long passages =
                all().stream().mapToLong(encoded -> encoded.passages().size()).sum();
        long characters = all().stream()
                .map(encoded -> encoded.content().report())
                .map(Report::text)
                .mapToLong(String::length)
                .sum();
        long reports = all().stream()
                .filter(encoded -> !encoded.content().report().isEmpty())
                .count();
        return new IndexStats(all().size(), reports, images, passages, 1, characters);
    }

    @Override
    public void close() {
        closed = true;
    }
}
