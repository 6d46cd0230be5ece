package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.summary.SummaryMode;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;

/** Turns the JSON of a request for a summary, and the files that came with its query, into what is asked. */
final class SummaryBodyReader {
    /** The most cases that a reader may choose. */
    static final int MAX_CASES = 100;

    private final SearchBodyReader searches;

    SummaryBodyReader(SearchBodyReader searches) {
        this.searches = searches;
    }

    /**
     * What is to be summarised.
     *
     * @param cases that were chosen; none for the hits of the query
     * @param query null when only cases were chosen
     */
    record Asked(List<CaseId> cases, @Nullable SearchRequest query) {
        Asked {
            cases = List.copyOf(cases);
        }
    }

    Asked read(SummaryBody body, List<byte[]> files) throws IOException {
        if (body.query() == null && body.caseIds() == null) {
            throw RequestRefused.badField("query", "is missing; send a search, or caseIds, or both");
        }
        if (body.query() == null && !files.isEmpty()) {
            throw RequestRefused.badField("query", "is missing; files are images of a search");
        }
        return new Asked(cases(body.caseIds()), body.query() == null ? null : query(body.query(), files));
    }

    /** A search for what is like a case. */
    static SearchRequest like(CaseId id) {
        return new SearchRequest(
                List.of(new Part.LikeCase(id, 1)), Filter.NONE, SearchRequest.DEFAULT_SIZE, Ranking.HYBRID);
    }

    /** The field that is wrong is one of the query's. */
    private SearchRequest query(SearchBody body, List<byte[]> files) throws IOException {
        try {
            return searches.read(body, files);
        } catch (RequestRefused e) {
            throw new RequestRefused(e.status(), "query: " + e.getMessage());
        }
    }

    private static List<CaseId> cases(@Nullable List<@Nullable String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.isEmpty() || given.size() > MAX_CASES) {
            throw RequestRefused.badField(
                    "caseIds", "has " + given.size() + " elements; name 1 to " + MAX_CASES + ", or leave it out");
        }
        Set<CaseId> known = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "caseIds[" + i + "]";
            String id = given.get(i);
            if (id == null) {
                throw RequestRefused.badField(field, "is null; name a case");
            }
            if (!known.add(caseId(field, id))) {
                throw RequestRefused.badField(field, "names a case that stands there already; name each once");
            }
        }
        return given.stream().map(id -> caseId("caseIds", String.valueOf(id))).toList();
    }

    /** What is no id names no case either. */
    private static CaseId caseId(String field, String id) {
        try {
            return new CaseId(id);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(
                    HttpStatus.NOT_FOUND, field + " names a case that is not in this archive; take it from a hit");
        }
    }

    static SummaryMode mode(@Nullable String given) {
        if (given == null) {
            return SummaryMode.AUTO;
        }
        for (SummaryMode known : SummaryMode.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(given)) {
                return known;
            }
        }
        throw RequestRefused.badField("mode", "must be auto, extractive or generated");
    }
}
