package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.CaseOrder;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.FacetCounts;
import org.precedent.index.Implied;
import org.precedent.index.IndexStats;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.Together;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.model.Wording;

/** One commit of a Lucene directory. */
final class LuceneView implements View {
    private final Path path;
    private final CommittedView.Lease lease;
    private final IndexSearcher searcher;
    private final Deadline deadline;
    private final Size size;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Of the cases that were found by this view, the documents: whoever finds a case asks for it next. */
    private final Map<CaseId, Integer> roots = new ConcurrentHashMap<>();

    /** Tells how many bytes the directory takes. */
    @FunctionalInterface
    interface Size {
        long bytes() throws IOException;
    }

    LuceneView(Path path, CommittedView.Lease lease, Deadline deadline, Size size) {
        this.path = path;
        this.lease = lease;
        this.searcher = limited(lease.commit().searcher(), deadline);
        this.deadline = deadline;
        this.size = size;
    }

    /** A searcher of its own, for a time limit holds for all that is asked of one. */
    private static IndexSearcher limited(IndexSearcher shared, Deadline deadline) {
        if (deadline.equals(Deadline.NONE)) {
            return shared;
        }
        IndexSearcher own = new IndexSearcher(shared.getIndexReader());
        own.setTimeout(deadline::passed);
        return own;
    }

    /** Something that is asked of the commit. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) throws IOException {
        if (closed.get()) {
            throw new IllegalStateException("a view of the index at " + path + " was asked after it was closed");
        }
        deadline.check();
        T answer = Damage.named(path, () -> reading.of(searcher));
        if (searcher.timedOut()) {
            throw deadline.exceeded();
        }
        return answer;
    }

    @Override
    public List<List<Hit>> rank(List<Question> questions, int k, Scope scope) throws IOException {
        if (k < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + k);
        }
        // The words of a search come last and take longest, and this thread begins with the last.
        return Together.all(questions.stream()
                .map(question -> (Callable<List<Hit>>) () -> read(asked -> rank(asked, question, k, scope)))
                .toList());
    }

    private List<Hit> rank(IndexSearcher asked, Question question, int k, Scope scope) throws IOException {
        return switch (question) {
            case Question.Nearest(VectorField field, List<Embedding> vectors) -> {
                checkDimensions(vectors);
                yield new NearestCases(asked, lease.commit(), roots, field).search(vectors, k, scope);
            }
            case Question.Matching(Wording wording) ->
                MatchingCases.search(asked, roots, WordQueries.of(wording, asked.getIndexReader()), k, scope);
        };
    }

    @Override
    public List<UnknownWord> unknown(String text) throws IOException {
        return read(asked -> UnknownWords.in(text, asked.getIndexReader()));
    }

    @Override
    public Map<CaseId, Set<StatedFinding>> stated(Collection<CaseId> ids, Set<String> findings) throws IOException {
        return read(asked -> StatedFindings.of(asked.getIndexReader(), roots(asked, ids), findings));
    }

    private void checkDimensions(List<Embedding> vectors) {
        int dimension = Schema.dimension(searcher.getIndexReader());
        for (Embedding vector : vectors) {
            if (dimension != 0 && dimension != vector.dimension()) {
                throw new IllegalArgumentException("dimension " + vector.dimension()
                        + " does not fit index of dimension " + dimension + " at " + path);
            }
        }
    }

    @Override
    public Set<CaseId> known(Collection<CaseId> ids) throws IOException {
        return read(asked -> {
            HitReader reader = new HitReader(asked, roots);
            Set<CaseId> known = new HashSet<>();
            for (int root : roots(asked, ids)) {
                known.add(reader.id(root));
            }
            return known;
        });
    }

    @Override
    public Map<CaseId, Case> cases(Collection<CaseId> ids) throws IOException {
        return read(asked -> {
            Map<CaseId, Case> cases = new HashMap<>();
            for (int root : roots(asked, ids)) {
                Case found = lease.commit().read(asked, root);
                cases.put(found.id(), found);
                deadline.check();
            }
            return cases;
        });
    }

    private List<Integer> roots(IndexSearcher asked, Collection<CaseId> ids) throws IOException {
        Set<CaseId> others = new HashSet<>(ids);
        List<Integer> found = new ArrayList<>();
        for (CaseId id : ids) {
            Integer root = roots.get(id);
            if (root != null && others.remove(id)) {
                found.add(root);
            }
        }
        found.addAll(StoredCases.roots(asked, others));
        Collections.sort(found);
        return found;
    }

    @Override
    public Map<CaseId, EncodedCase> encoded(Collection<CaseId> ids) throws IOException {
        return read(asked -> {
            Map<CaseId, EncodedCase> cases = new HashMap<>();
            for (int root : StoredCases.roots(asked, ids)) {
                EncodedCase found = StoredCases.encoded(asked, root);
                cases.put(found.content().id(), found);
                deadline.check();
            }
            return cases;
        });
    }

    @Override
    public Map<ImageId, Embedding> imageVectors(Collection<CaseId> ids) throws IOException {
        return read(asked -> {
            Map<ImageId, Embedding> vectors = new HashMap<>();
            for (int root : StoredCases.roots(asked, ids)) {
                vectors.putAll(StoredCases.imageVectors(asked, root));
                deadline.check();
            }
            return vectors;
        });
    }

    @Override
    public FacetCounts facets(Scope scope, Implied implied) throws IOException {
        return read(asked -> lease.commit().facets(asked, scope, implied));
    }

    @Override
    public long count(Scope scope) throws IOException {
        return read(asked -> (long) asked.count(CaseQueries.inScope(scope)));
    }

    @Override
    public List<Case> list(Scope scope, CaseOrder order, CaseOrder.@Nullable Place after, int most) throws IOException {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + most);
        }
        return read(asked -> OrderedCases.list(asked, scope, order, after, most, deadline));
    }

    @Override
    public void forEach(Scope scope, Visitor visitor) throws IOException {
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        ScoreDoc[] roots = read(asked -> asked.search(CaseQueries.inScope(scope), all, Sort.INDEXORDER)).scoreDocs;
        for (ScoreDoc root : roots) {
            visitor.visit(read(asked -> StoredCases.encoded(asked, root.doc)));
        }
    }

    @Override
    public List<EncodedCase> sample(int most, long seed) throws IOException {
        List<Integer> chosen = new ArrayList<>(read(StoredCases::roots));
        Collections.shuffle(chosen, new Random(seed));
        List<EncodedCase> cases = new ArrayList<>();
        for (int root : chosen.subList(0, Math.min(most, chosen.size()))) {
            cases.add(read(asked -> StoredCases.encoded(asked, root)));
        }
        return cases;
    }

    @Override
    public IndexStats stats() throws IOException {
        return read(asked -> new IndexStats(
                asked.count(Schema.CASES),
                asked.count(new FieldExistsQuery(Schema.REPORT)),
                asked.count(new FieldExistsQuery(Schema.name(VectorField.IMAGE))),
                asked.count(new FieldExistsQuery(Schema.name(VectorField.PASSAGE))),
                asked.getIndexReader().leaves().size(),
                size.bytes()));
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            lease.giveBack().close();
        }
    }
}
