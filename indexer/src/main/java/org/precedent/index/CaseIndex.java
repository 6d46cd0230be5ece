package org.precedent.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * The cases and their vectors, kept on disk and searched. One encoder's vectors alone: an index opened with another
 * fingerprint than it was made with is refused. Safe for use by many threads; what is added is seen by searches after
 * {@link #commit}, and survives a crash from then on. What is not committed is lost, in a crash and in {@link #close}
 * alike. The use of a closed index is an {@link IllegalStateException}.
 */
public interface CaseIndex extends AutoCloseable {
    /** The encoder that made the vectors in here. */
    Fingerprint fingerprint();

    /**
     * Adds each case whole, in place of the one with the same id if there is one.
     *
     * @throws IllegalArgumentException if a vector has another dimension than those in the index, or a case exceeds
     *     what the engine takes; then none of these cases is added
     */
    void add(Collection<EncodedCase> cases) throws IOException;

    /** Removes a case and everything of it; removing what is not there does nothing. */
    void delete(CaseId id) throws IOException;

    /** Makes everything added and deleted so far durable and visible. */
    void commit() throws IOException;

    /**
     * The {@code k} cases nearest to a vector by cosine, best first, each once with its best image or passage. Fewer
     * come back only when fewer are in scope.
     *
     * @throws IllegalArgumentException if k is below 1, or the query has another dimension than the index
     */
    List<Hit> nearest(VectorField field, Embedding query, int k, Scope scope) throws IOException;

    /**
     * The {@code k} cases whose reports match words best by BM25, best first. What a report affirms counts before what
     * it negates. Words are words: no query syntax, spelling and endings forgiven; a query without any word finds
     * nothing.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    List<Hit> matching(String words, int k, Scope scope) throws IOException;

    Optional<Case> find(CaseId id) throws IOException;

    /** A case with its vectors, as it was added. */
    Optional<EncodedCase> encoded(CaseId id) throws IOException;

    FacetCounts facets(Scope scope) throws IOException;

    IndexStats stats() throws IOException;

    @Override
    void close() throws IOException;
}
