package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.SearchResult;

/** Answers searches. */
final class SearchRoute implements Handler {
    private final CaseSearch search;
    private final Json json;
    private final Intake intake;
    private final SearchBodyReader reader;

    SearchRoute(CaseSearch search, ImageSources sources, Json json, Intake intake) {
        this.search = search;
        this.json = json;
        this.intake = intake;
        this.reader = new SearchBodyReader(sources);
    }

    @Override
    public void handle(Context ctx) throws IOException {
        SearchResult result = intake.take(
                ctx, SearchBody.class, (body, files, deadline) -> search.search(reader.read(body, files), deadline));
        ctx.contentType("application/json").result(json.bytes(SearchAnswer.of(result)));
    }
}
