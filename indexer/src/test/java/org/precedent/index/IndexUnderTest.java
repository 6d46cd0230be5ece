package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Hit;

/** What every part of the contract works with: an index that starts empty, and how to fill and ask it. */
interface IndexUnderTest {
    Fingerprint ENCODER = new Fingerprint("weights-1", "words", "none", "medgemma-report", "fp32");
    Fingerprint OTHER_ENCODER = new Fingerprint("weights-2", "words", "none", "medgemma-report", "fp32");

    /** The open index. */
    CaseIndex index();

    /** Closes the index, and opens what it left behind. */
    CaseIndex reopened(Fingerprint fingerprint) throws IOException;

    /** Adds and commits. */
    default void given(SampleCase... cases) throws IOException {
        List<EncodedCase> built = new ArrayList<>();
        for (SampleCase sample : cases) {
            built.add(sample.build());
        }
        index().add(built);
        index().commit();
    }

    default List<String> matching(String words) throws IOException {
        return ids(Newest.of(index()).matching(words, 100, Scope.ALL));
    }

    /** The cases that pass, after a look from every side; each is to have an image, a passage, and the word finding. */
    default Set<String> passing(Scope scope) throws IOException {
        View view = Newest.of(index());
        int all = 1_000;
        Set<String> matching = new TreeSet<>(ids(view.matching("finding", all, scope)));
        for (VectorField field : VectorField.values()) {
            List<String> near = ids(view.nearest(field, Vectors.of(1, 1), all, scope));
            assertEquals(matching, new TreeSet<>(near));
        }
        assertEquals(matching.size(), view.facets(scope).total());
        return matching;
    }

    default Set<String> passing(Filter filter) throws IOException {
        return passing(only(filter));
    }

    static Scope only(Filter filter) {
        return new Scope(filter, Set.of());
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).map(CaseId::value).toList();
    }
}
