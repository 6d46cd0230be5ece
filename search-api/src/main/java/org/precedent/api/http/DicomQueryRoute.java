package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.Level;
import org.precedent.api.dicomweb.Query;
import org.precedent.api.dicomweb.QueryAnswer;
import org.precedent.api.dicomweb.QueryReader;
import org.precedent.index.Deadline;

/** Searches for studies, series or instances (PS3.18 section 10.6). */
final class DicomQueryRoute implements Handler {
    private final DicomWeb web;
    private final Level level;
    private final Turns turns;
    private final Duration time;

    DicomQueryRoute(DicomWeb web, Level level, Turns turns, Duration time) {
        this.web = web;
        this.level = level;
        this.turns = turns;
        this.time = time;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        DicomJsonType.check(DicomRequest.accepted(ctx));
        Query query = new QueryReader(web.limits()).read(level, DicomRequest.path(ctx), ctx.queryParamMap());
        String base = DicomRequest.base(ctx);
        QueryAnswer answer = turns.take(() -> web.search(query, base, Deadline.after(time)));
        for (String warning : answer.warnings()) {
            ctx.res().addHeader("Warning", "299 precedent \"" + warning + "\"");
        }
        if (answer.results() == 0) {
            ctx.status(HttpStatus.NO_CONTENT);
        } else {
            ctx.contentType(DicomJsonType.NAME).result(answer.json());
        }
    }
}
