package org.precedent.api.http;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.list.Columns;
import org.precedent.api.list.ListOrder;
import org.precedent.api.list.ListRequest;
import org.precedent.api.query.Part;

/** Turns the JSON of a list, and the files that came with it, into a request; says which field is wrong. */
final class ListBodyReader {
    /** The most rows of a page. */
    static final int MAX_SIZE = 500;

    private static final int DEFAULT_SIZE = 50;

    private final SearchBodyReader searches;

    ListBodyReader(SearchBodyReader searches) {
        this.searches = searches;
    }

    /** A list that is asked for, and which columns of it. */
    record Asked(ListRequest list, Columns columns) {}

    /** A page of one. */
    record AskedPage(Asked asked, int size, @Nullable String after, boolean facets) {}

    AskedPage page(ListBody body, List<byte[]> files) throws IOException {
        return new AskedPage(asked(body, files), size(body.size()), body.after(), Boolean.TRUE.equals(body.facets()));
    }

    /** All of one. */
    Asked whole(ListBody body, List<byte[]> files) throws IOException {
        if (body.size() != null || body.after() != null || body.facets() != null) {
            throw RequestRefused.badField(
                    "size, after and facets", "belong to a page; an export has every row, leave them out");
        }
        return asked(body, files);
    }

    private Asked asked(ListBody body, List<byte[]> files) throws IOException {
        List<SearchBody.@Nullable PartBody> bodies = body.parts() == null ? List.of() : body.parts();
        List<Part> parts = searches.parts(bodies, files);
        boolean query = !parts.isEmpty();
        ListRequest list = new ListRequest(
                parts,
                SearchBodyReader.ranking(body.ranking()),
                searches.filter(body.filter()),
                ListOrder.of(body.sort(), body.order(), query));
        return new Asked(list, Columns.of(body.columns(), query));
    }

    private static int size(@Nullable Integer size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size < 1 || size > MAX_SIZE) {
            throw RequestRefused.badField("size", "must be from 1 to " + MAX_SIZE + ", not " + size);
        }
        return size;
    }
}
