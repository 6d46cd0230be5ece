package org.precedent.api.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Listing;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.index.model.Filter;

/** Turns the JSON of a search, and the files that came with it, into a request; says which field is wrong. */
final class SearchBodyReader {
    /** The most files that may come with a search. */
    static final int MAX_FILES = 8;

    private final FilterReader filters = new FilterReader();
    private final ImageSources sources;

    SearchBodyReader(ImageSources sources) {
        this.sources = sources;
    }

    /**
     * The request, its images decoded.
     *
     * @param files images; those that no part names are parts of weight 1 behind the others
     */
    SearchRequest read(SearchBody body, List<byte[]> files) throws IOException {
        List<SearchBody.@Nullable PartBody> bodies = body.parts();
        if (bodies == null) {
            throw RequestRefused.badField("parts", "is missing; list what to look for");
        }
        return new SearchRequest(
                parts(bodies, files),
                FeedbackReader.read(body.feedback()),
                filter(body.filter()),
                listing(body),
                size(body.size()),
                ranking(body.ranking()));
    }

    /** What to look for, as {@link #read} has it. */
    List<Part> parts(List<SearchBody.@Nullable PartBody> bodies, List<byte[]> files) throws IOException {
        if (files.size() > MAX_FILES) {
            throw RequestRefused.badField("image", "may come at most " + MAX_FILES + " times");
        }
        if (bodies.size() > SearchRequest.MAX_PARTS) {
            throw tooMany(bodies.size());
        }
        PartReader reader = new PartReader(sources, files);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            parts.add(reader.part("parts[" + i + "]", bodies.get(i)));
        }
        parts.addAll(reader.rest());
        if (parts.size() > SearchRequest.MAX_PARTS) {
            throw tooMany(parts.size());
        }
        return parts;
    }

    Filter filter(SearchBody.@Nullable FilterBody body) {
        return filters.read(body);
    }

    private static RequestRefused tooMany(int parts) {
        return RequestRefused.badField("parts", "has " + parts + " elements; at most " + SearchRequest.MAX_PARTS);
    }

    private static Listing listing(SearchBody body) {
        boolean folded = choice("duplicates", body.duplicates(), List.of("fold", "show")) == 0;
        boolean onePerPatient = choice("diversity", body.diversity(), List.of("none", "patient")) == 1;
        return new Listing(folded, onePerPatient);
    }

    /** Which of some words was chosen; the first when none was. */
    private static int choice(String field, @Nullable String given, List<String> words) {
        if (given == null) {
            return 0;
        }
        int chosen = words.indexOf(given);
        if (chosen < 0) {
            throw RequestRefused.badField(field, "must be " + String.join(" or ", words));
        }
        return chosen;
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

    static Ranking ranking(@Nullable String ranking) {
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
