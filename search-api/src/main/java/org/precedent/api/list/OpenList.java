package org.precedent.api.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.FindingFilter;
import org.precedent.api.query.Match;
import org.precedent.api.query.RankedCases;
import org.precedent.index.CaseOrder;
import org.precedent.index.FacetCounts;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;

/** A list of one commit, read page by page or written to its end; close it. For one thread at a time. */
public final class OpenList implements Closeable {
    /** So many rows are in memory at a time while a list is written. */
    private static final int STRETCH = 250;

    private final View view;
    private final String generation;
    private final ListOrder order;
    private final Scope scope;
    private final @Nullable RankedCases ranked;
    private final long total;
    private final ListHead head;

    OpenList(
            View view,
            String generation,
            ListOrder order,
            Scope scope,
            @Nullable RankedCases ranked,
            long total,
            ListHead head) {
        this.view = view;
        this.generation = generation;
        this.order = order;
        this.scope = scope;
        this.ranked = ranked;
        this.total = total;
        this.head = head;
    }

    /** How many cases the list has. */
    public long total() {
        return total;
    }

    /** What the archive calls the index that the list is of. */
    public String generation() {
        return generation;
    }

    /** The filter as it was understood. */
    public Filter filter() {
        return scope.filter();
    }

    /** What the query's answer is worth; empty without a query. */
    public Optional<Match> match() {
        return Optional.ofNullable(ranked).map(RankedCases::match);
    }

    /** Its cases by their values. */
    public FacetCounts facets() throws IOException {
        return view.facets(scope, FindingFilter.IMPLIED);
    }

    /**
     * At most so many rows.
     *
     * @param after the {@link ListPage#next} of the page before; null for the first
     * @throws ListRefused if that is no place in this list
     */
    public ListPage page(@Nullable String after, int most) throws IOException {
        ListMark mark = after == null ? new ListMark.Start() : ListMark.read(after, head.digest());
        // one more tells whether there are more
        List<ListRow> rows = rows(mark, most + 1);
        if (rows.size() <= most) {
            return new ListPage(rows, null);
        }
        List<ListRow> shown = rows.subList(0, most);
        return new ListPage(shown, behind(shown.getLast()).text(head.digest()));
    }

    /**
     * Writes the list.
     *
     * @param most how many rows
     */
    public void write(ListFormat format, Columns columns, long most, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        format.begin(text, head, columns);
        ListMark mark = new ListMark.Start();
        long left = most;
        while (left > 0) {
            List<ListRow> rows = rows(mark, Math.toIntExact(Math.min(left, STRETCH)));
            for (ListRow row : rows) {
                format.row(text, columns, row);
            }
            text.flush();
            if (rows.isEmpty()) {
                return;
            }
            left -= rows.size();
            mark = behind(rows.getLast());
        }
        text.flush();
    }

    private ListMark behind(ListRow row) {
        boolean byRank = order.by() == ListOrder.By.RELEVANCE && row.rank() != null;
        return byRank
                ? new ListMark.Ranked(Objects.requireNonNull(row.rank()))
                : new ListMark.Behind(order.ofCases().of(row.content()));
    }

    private List<ListRow> rows(ListMark mark, int most) throws IOException {
        List<ListRow> rows = new ArrayList<>();
        CaseOrder.@Nullable Place place = null;
        switch (mark) {
            case ListMark.Start _ -> rows.addAll(byRank(0, most));
            case ListMark.Ranked(int given) -> rows.addAll(byRank(given, most));
            case ListMark.Behind(CaseOrder.Place last) -> place = last;
        }
        boolean more = true;
        while (more && rows.size() < most) {
            List<Case> next = view.list(scope, order.ofCases(), place, most);
            for (Case content : next) {
                if (rows.size() < most && !isGivenByRank(content.id())) {
                    rows.add(row(content));
                }
            }
            more = next.size() == most;
            place = next.isEmpty() ? place : order.ofCases().of(next.getLast());
        }
        return rows;
    }

    private boolean isGivenByRank(CaseId id) {
        return order.by() == ListOrder.By.RELEVANCE
                && ranked != null
                && ranked.rank(id).isPresent();
    }

    /** Those that the query ranks, behind so many of them. */
    private List<ListRow> byRank(int given, int most) throws IOException {
        if (order.by() != ListOrder.By.RELEVANCE || ranked == null) {
            return List.of();
        }
        List<CaseId> ids = ranked.ids(given + 1, most);
        Map<CaseId, Case> cases = view.cases(ids);
        List<ListRow> rows = new ArrayList<>();
        for (CaseId id : ids) {
            rows.add(row(Objects.requireNonNull(cases.get(id), "a view lost a case that it found")));
        }
        return rows;
    }

    private ListRow row(Case content) {
        OptionalInt rank = ranked == null ? OptionalInt.empty() : ranked.rank(content.id());
        return rank.isEmpty() || ranked == null
                ? new ListRow(content, null, null)
                : new ListRow(content, rank.getAsInt(), ranked.relevance(content));
    }

    @Override
    public void close() throws IOException {
        view.close();
    }
}
