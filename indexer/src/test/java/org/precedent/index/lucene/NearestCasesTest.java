package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine.Mode;
import org.precedent.index.SampleCase;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.Vectors;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Hit;

final class NearestCasesTest {
    private static final Fingerprint ENCODER = new Fingerprint("generated", "none", "none", "none", "fp32");

    /** More than are scored together. */
    private static final int VECTORS = 150;

    @TempDir
    private Path directory = Path.of("");

    private static List<Hit> nearest(IndexSearcher searcher, Commit commit, int k, Scope scope) throws IOException {
        return new NearestCases(searcher, commit, new HashMap<>(), VectorField.IMAGE)
                .search(List.of(Vectors.of(1, 0)), k, scope);
    }

    @Test
    void aSearchWhoseTimeIsUpFindsLessAndDoesNotFail() throws IOException {
        try (CaseIndex index = LuceneCaseIndex.open(directory, ENCODER, Mode.WRITE)) {
            for (int i = 0; i < 5; i++) {
                index.add(List.of(SampleCase.named("case-" + i)
                        .image("image-" + i, Vectors.of(1, i))
                        .build()));
            }
            index.commit();
        }
        try (CommittedView view = new CommittedView(directory, ENCODER)) {
            CommittedView.Lease lease = view.acquire();
            IndexSearcher searcher = lease.commit().searcher();
            assertEquals(3, nearest(searcher, lease.commit(), 3, Scope.ALL).size());
            IndexSearcher late = new IndexSearcher(searcher.getIndexReader());
            late.setTimeout(() -> true);
            assertTrue(nearest(late, lease.commit(), 3, Scope.ALL).size() < 3);
            lease.giveBack().close();
        }
    }

    /** A case of many vectors stands between two, and its nearest vector is its last. */
    @Test
    void aCaseIsAsNearAsItsNearestVectorHoweverManyItHas() throws IOException {
        try (CaseIndex index = LuceneCaseIndex.open(directory, ENCODER, Mode.WRITE)) {
            SampleCase many = SampleCase.named("many").sex("F");
            for (int i = 0; i <= VECTORS; i++) {
                many.image("many-" + i, Vectors.of(1, VECTORS - i));
            }
            index.add(List.of(
                    SampleCase.named("first").image("first", Vectors.of(1, 1)).build(),
                    many.build(),
                    SampleCase.named("last").image("last", Vectors.of(1, 2)).build(),
                    SampleCase.named("without").report("Finding.").build()));
            index.commit();
        }
        try (CommittedView view = new CommittedView(directory, ENCODER)) {
            CommittedView.Lease lease = view.acquire();
            IndexSearcher searcher = lease.commit().searcher();
            List<Hit> all = nearest(searcher, lease.commit(), 9, Scope.ALL);
            assertEquals(
                    List.of("many", "first", "last"),
                    all.stream().map(hit -> hit.id().value()).toList());
            assertEquals("many-" + VECTORS, String.valueOf(all.getFirst().image()));
            Filter women = Filter.NONE.with(Facet.SEX, Set.of("F"));
            assertEquals(
                    1,
                    nearest(searcher, lease.commit(), 9, new Scope(women, Set.of()))
                            .size());
            lease.giveBack().close();
        }
    }
}
