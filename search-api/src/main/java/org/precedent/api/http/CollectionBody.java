package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a collection to be kept, as it came: nothing but its types is checked. */
record CollectionBody(
        @Nullable Long revision,
        @Nullable String name,
        @Nullable String note,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable EntryBody> entries) {

    /** The JSON of an entry. */
    record EntryBody(
            @Nullable String caseId,
            @Nullable String note,
            @Nullable List<@Nullable String> tags,
            @Nullable String history,
            @Nullable String diagnosis) {}
}
