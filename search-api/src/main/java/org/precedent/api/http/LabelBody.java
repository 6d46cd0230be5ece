package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a request for labels, as it came: nothing but its types is checked. */
record LabelBody(
        @Nullable String image,
        @Nullable String caseId,
        @Nullable String imageId,
        @Nullable List<@Nullable String> prompts) {}
