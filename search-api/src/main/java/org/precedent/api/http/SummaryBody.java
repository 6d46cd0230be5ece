package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of what is to be summarised, as it came: nothing but its types is checked. */
record SummaryBody(
        @Nullable SearchBody query,
        @Nullable List<@Nullable String> caseIds,
        @Nullable String mode) {

    /** The JSON of a request to summarise what is like a case. */
    record OfCase(@Nullable String mode) {}
}
