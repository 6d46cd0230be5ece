package org.precedent.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;

/** Turns the JSON of a search, and the files that came with it, into a request; says which field is wrong. */
final class SearchBodyReader {
    /** The most files that may come with a search. */
    static final int MAX_FILES = 8;

    private final FilterReader filters = new FilterReader();

    /**
     * The request, its images decoded.
     *
     * @param files images, each a part of weight 1 behind those of the JSON
     */
    SearchRequest read(SearchBody body, List<byte[]> files) {
        List<SearchBody.@Nullable PartBody> bodies = body.parts();
        if (bodies == null) {
            throw RequestRefused.badField("parts", "is missing; list what to look for");
        }
        if (files.size() > MAX_FILES) {
            throw RequestRefused.badField("image", "may come at most " + MAX_FILES + " times");
        }
        int count = bodies.size() + files.size();
        if (count > SearchRequest.MAX_PARTS) {
            throw RequestRefused.badField("parts", "has " + count + " elements; at most " + SearchRequest.MAX_PARTS);
        }
        QueryImages images = new QueryImages();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            parts.add(part("parts[" + i + "]", bodies.get(i), images));
        }
        for (int i = 0; i < files.size(); i++) {
            parts.add(new Part.Picture(images.read("image " + (i + 1), files.get(i)), 1));
        }
        return new SearchRequest(parts, filters.read(body.filter()), size(body.size()), ranking(body.ranking()));
    }

    private static Part part(String field, SearchBody.@Nullable PartBody body, QueryImages images) {
        if (body == null) {
            throw RequestRefused.badField(field, "is null; give it a text, an image or a caseId");
        }
        long given = Stream.of(body.text() != null, body.image() != null, body.caseId() != null)
                .filter(present -> present)
                .count();
        if (given != 1) {
            throw RequestRefused.badField(field, "needs exactly one of text, image and caseId, and has " + given);
        }
        double weight = weight(field + ".weight", body.weight());
        if (body.text() != null) {
            return new Part.Words(QueryText.read(field + ".text", body.text(), Part.Words.MAX_LENGTH), weight);
        }
        if (body.image() != null) {
            return new Part.Picture(images.readDataUrl(field + ".image", body.image()), weight);
        }
        return new Part.LikeCase(Ids.caseId(field + ".caseId", String.valueOf(body.caseId())), weight);
    }

    private static double weight(String field, @Nullable Double weight) {
        if (weight == null) {
            return 1;
        }
        if (!(Math.abs(weight) <= Part.MAX_WEIGHT)) {
            throw RequestRefused.badField(field, "must be from " + -Part.MAX_WEIGHT + " to " + Part.MAX_WEIGHT);
        }
        return weight;
    }

    private static int size(@Nullable Integer size) {
        if (size == null) {
            return SearchRequest.DEFAULT_SIZE;
        }
        if (size < 1 || size > SearchRequest.MAX_SIZE) {
            throw RequestRefused.badField("size", "must be from 1 to " + SearchRequest.MAX_SIZE + ", not " + size);
        }
        return size;
    }

    private static Ranking ranking(@Nullable String ranking) {
        if (ranking == null) {
            return Ranking.HYBRID;
        }
        for (Ranking known : Ranking.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(ranking)) {
                return known;
            }
        }
        throw RequestRefused.badField("ranking", "must be hybrid, vector or text");
    }
}
