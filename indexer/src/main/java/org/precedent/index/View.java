package org.precedent.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.UnknownWord;

/**
 * One commit of an index, whatever is written meanwhile. Each call answers all questions of its kind, so that a search
 * is a handful of calls. Safe for use by many threads; close it, for it keeps files on the disk. A call after the
 * deadline that the view was opened with, or one that runs beyond it, is a {@link DeadlineExceeded}; the use of a
 * closed view an {@link IllegalStateException}.
 */
public interface View extends AutoCloseable {
    /** Is shown cases one by one. */
    @FunctionalInterface
    interface Visitor {
        void visit(EncodedCase encoded) throws IOException;
    }

    /**
     * The {@code k} best cases by each question, best first, each once; equals in the order of their ids. By a vector
     * fewer come back only when fewer are in scope, and where equals are cut off at the end it may be any of them.
     *
     * @throws IllegalArgumentException if k is below 1, or a vector has another dimension than the index
     */
    List<List<Hit>> rank(List<Question> questions, int k, Scope scope) throws IOException;

    /** The {@code k} cases nearest to a vector by cosine, each with its best image or passage. */
    default List<Hit> nearest(VectorField field, Embedding vector, int k, Scope scope) throws IOException {
        return rank(List.of(new Question.Nearest(field, List.of(vector))), k, scope)
                .getFirst();
    }

    /** The {@code k} cases whose reports match words best. */
    default List<Hit> matching(String words, int k, Scope scope) throws IOException {
        return rank(List.of(new Question.Matching(words)), k, scope).getFirst();
    }

    /**
     * The words of a text that no report has, in its order. A nearest word is named for words of four letters and more,
     * none of them a digit: one letter may be wrong, missing, too much or changed over with its neighbour, from eight
     * letters on two; of equally near words the commonest, as a report writes it.
     */
    List<UnknownWord> unknown(String text) throws IOException;

    /**
     * What the reports of these cases come to say of some findings; a case whose report says nothing of them is left
     * out.
     *
     * @param findings as {@link org.precedent.index.model.Finding#id}
     */
    Map<CaseId, Set<StatedFinding>> stated(Collection<CaseId> ids, Set<String> findings) throws IOException;

    /** The ids of those of these cases that there are, which takes less than to read them. */
    default Set<CaseId> known(Collection<CaseId> ids) throws IOException {
        return cases(ids).keySet();
    }

    /** Those of these cases that there are. */
    Map<CaseId, Case> cases(Collection<CaseId> ids) throws IOException;

    /** Those of these cases that there are, with their vectors, as they were added. */
    Map<CaseId, EncodedCase> encoded(Collection<CaseId> ids) throws IOException;

    /** The vectors of these cases' images, which takes less than to read the cases. */
    default Map<ImageId, Embedding> imageVectors(Collection<CaseId> ids) throws IOException {
        Map<ImageId, Embedding> vectors = new HashMap<>();
        encoded(ids).values().forEach(one -> vectors.putAll(one.imageVectors()));
        return vectors;
    }

    /** One case, if it is there. */
    default Optional<Case> find(CaseId id) throws IOException {
        return Optional.ofNullable(cases(Set.of(id)).get(id));
    }

    /** One case with its vectors, if it is there. */
    default Optional<EncodedCase> encoded(CaseId id) throws IOException {
        return Optional.ofNullable(encoded(Set.of(id)).get(id));
    }

    /** How many cases there are in scope, and with which values, each standing for itself alone. */
    default FacetCounts facets(Scope scope) throws IOException {
        return facets(scope, Implied.NOTHING);
    }

    /**
     * The same, where a case counts under what its values imply too, once under each. Counted are the values that some
     * case in scope has by itself and those that the scope's filter names.
     */
    FacetCounts facets(Scope scope, Implied implied) throws IOException;

    /** How many cases there are in scope, which takes less than to count their values. */
    default long count(Scope scope) throws IOException {
        return facets(scope).total();
    }

    /**
     * At most so many of the cases in scope, in an order: from the first on, or those behind a place, whose case may be
     * gone. Takes about as long far behind as at the beginning.
     *
     * @throws IllegalArgumentException if most is below 1
     */
    List<Case> list(Scope scope, CaseOrder order, CaseOrder.@Nullable Place after, int most) throws IOException;

    /** Shows every case in scope, in no order. */
    void forEach(Scope scope, Visitor visitor) throws IOException;

    /** Shows every case, in no order. */
    default void forEach(Visitor visitor) throws IOException {
        forEach(Scope.ALL, visitor);
    }

    /** At most so many cases, any one as likely as the other; the same of the same commit and seed, in no order. */
    List<EncodedCase> sample(int most, long seed) throws IOException;

    /** What the index holds. */
    IndexStats stats() throws IOException;

    @Override
    void close() throws IOException;
}
