package org.precedent.api.list;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.FindingFilter;
import org.precedent.api.query.RankedCases;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.Scope;
import org.precedent.index.View;

/** Makes lists of an index. Safe for use by several threads. Owns nothing. */
public final class CaseLists {
    private final CaseIndex index;
    private final CaseSearch search;
    private final ListSource source;

    /** @param search of the same index; it ranks where there is something to look for */
    public CaseLists(CaseIndex index, CaseSearch search, ListSource source) {
        this.index = index;
        this.search = search;
        this.source = source;
    }

    /** A commit, and the name of the index that it is of. */
    private record Named(View view, String generation) {}

    /**
     * Opens a list, to be closed: all that it is asked comes out of one commit.
     *
     * @param deadline by which it must have answered everything
     * @throws org.precedent.api.query.SearchRefused if the query or the filter cannot be answered as it stands
     * @throws org.precedent.index.DeadlineExceeded if it takes longer than that
     * @throws IOException if the index cannot be read
     */
    public OpenList open(ListRequest request, Deadline deadline) throws IOException {
        Named named = named(deadline);
        try {
            @Nullable RankedCases ranked = request.hasQuery() ? search.rank(request.query(), named.view()) : null;
            Scope scope =
                    ranked == null ? new Scope(FindingFilter.widened(request.filter()), Set.of()) : ranked.scope();
            long total = named.view().count(scope);
            ListHead head = new ListHead(
                    source, named.generation(), request, scope.filter(), total, ranked == null ? null : ranked.match());
            return new OpenList(named.view(), named.generation(), request.order(), scope, ranked, total, head);
        } catch (IOException | RuntimeException e) {
            named.view().close();
            throw e;
        }
    }

    /** An index that was made anew may take another's place between two calls; no name comes twice. */
    private Named named(Deadline deadline) throws IOException {
        while (true) {
            String before = index.name();
            View view = index.view(deadline);
            if (index.name().equals(before)) {
                return new Named(view, before);
            }
            view.close();
        }
    }
}
