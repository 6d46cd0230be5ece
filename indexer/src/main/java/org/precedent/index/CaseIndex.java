package org.precedent.index;

import java.io.IOException;
import java.util.Collection;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;

/**
 * The cases and their vectors, kept on disk and searched. One encoder's vectors alone: an index opened with another
 * fingerprint than it was made with is refused. Safe for use by many threads; what is added is seen by views opened
 * after {@link #commit}, and survives a crash from then on. What is not committed is lost, in a crash and in
 * {@link #close} alike. The use of a closed index is an {@link IllegalStateException}.
 */
public interface CaseIndex extends AutoCloseable {
    /** The encoder that made the vectors in here. */
    Fingerprint fingerprint();

    /** What an archive calls the index that the newest view is of; one by itself has no other name. */
    default String name() {
        return "index";
    }

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
     * Commits, and sees to it that nothing of what was deleted or replaced is left in any file that a later opening
     * would read; files that a view still reads go when it is closed. Takes as long as rewriting what held it.
     */
    void expunge() throws IOException;

    /** The newest commit, to be asked until a deadline. */
    View view(Deadline deadline) throws IOException;

    /** The newest commit, to be asked without hurry. */
    default View view() throws IOException {
        return view(Deadline.NONE);
    }

    @Override
    void close() throws IOException;
}
