package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.model.Case;

/** Answers with a case: what is searched of it, and under what names viewers find its images. */
final class CaseRoute implements Handler {
    private final CaseIndex index;
    private final DicomWeb web;
    private final Json json;

    CaseRoute(CaseIndex index, DicomWeb web, Json json) {
        this.index = index;
        this.web = web;
        this.json = json;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Case found = found(ctx);
        CaseAnswer answer = CaseAnswer.of(found, web.frames(found.id()));
        ctx.contentType("application/json").result(json.bytes(answer));
    }

    private Case found(Context ctx) throws IOException {
        try (View view = index.view()) {
            return view.find(Ids.caseId("caseId", ctx.pathParam("caseId")))
                    .orElseThrow(() -> new RequestRefused(
                            HttpStatus.NOT_FOUND, "caseId names no case of this archive; take it from a hit"));
        }
    }
}
