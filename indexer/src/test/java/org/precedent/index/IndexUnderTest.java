package org.precedent.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    static Scope only(Filter filter) {
        return new Scope(filter, Set.of());
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).map(CaseId::value).toList();
    }
}
