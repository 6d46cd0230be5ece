package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a list that is asked for, as it came: nothing but its types is checked. */
record ListBody(
        @Nullable List<SearchBody.@Nullable PartBody> parts,
        @Nullable String ranking,
        SearchBody.@Nullable FilterBody filter,
        @Nullable String sort,
        @Nullable String order,
        @Nullable List<@Nullable String> columns,
        @Nullable Integer size,
        @Nullable String after,
        @Nullable Boolean facets) {}
