package org.precedent.api.http;

import org.jspecify.annotations.Nullable;

/** The JSON of a request for regions, as it came: nothing but its types is checked. */
record RegionBody(
        @Nullable String image,
        @Nullable String imageId,
        @Nullable String text,
        @Nullable String otherImage,
        @Nullable String otherImageId) {}
