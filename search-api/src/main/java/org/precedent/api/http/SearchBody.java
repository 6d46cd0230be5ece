package org.precedent.api.http;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a search, as it came: nothing but its types is checked. */
record SearchBody(
        @Nullable List<@Nullable PartBody> parts,
        @Nullable FeedbackBody feedback,
        @Nullable FilterBody filter,
        @Nullable Integer size,
        @Nullable String ranking,
        @Nullable String duplicates,
        @Nullable String diversity) {

    record PartBody(
            @Nullable String text,
            @Nullable String image,
            @Nullable Integer file,
            @Nullable String caseId,
            @Nullable String imageId,
            @Nullable RegionBody region,
            @Nullable Double weight) {}

    record RegionBody(
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height) {}

    record FeedbackBody(
            @Nullable List<@Nullable String> more, @Nullable List<@Nullable String> less) {}

    /** @param others fields by names that the request chooses: attributes, or what is unknown */
    record FilterBody(
            @Nullable List<@Nullable String> modality,
            @Nullable List<@Nullable String> bodyPart,
            @Nullable List<@Nullable String> sex,
            @Nullable List<@Nullable String> label,
            @Nullable List<@Nullable String> finding,
            @Nullable List<@Nullable String> view,
            @Nullable AgeBody age,
            @Nullable DatesBody studyDate,
            @Nullable List<@Nullable FilterBody> and,
            @Nullable List<@Nullable FilterBody> or,
            @Nullable FilterBody not,
            @JsonAnySetter @Nullable Map<String, JsonNode> others) {}

    record AgeBody(@Nullable Integer min, @Nullable Integer max) {}

    record DatesBody(@Nullable String from, @Nullable String to) {}
}
