package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;

/** Answers a DICOM file with the pictures that it is searched with and shown as. Keeps nothing of it. */
final class QueryImageRoute implements Handler {
    private static final String DICOM = "application/dicom";

    /** In base64 it fits into a search, with room for its other parts. */
    private static final int MOST_BYTES = 20 << 20;

    private final QueryDicom dicom;
    private final Json json;
    private final Intake intake;

    QueryImageRoute(QueryDicom dicom, Json json, Intake intake) {
        this.dicom = dicom;
        this.json = json;
        this.intake = intake;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        QueryImageAnswer answer = intake.takeFile(ctx, DICOM, this::answer);
        ctx.contentType("application/json").result(json.bytes(answer));
    }

    private QueryImageAnswer answer(byte[] file) throws IOException {
        return switch (dicom.read(file)) {
            case QueryDicom.Image image -> QueryImageAnswer.of(image, MOST_BYTES);
            case QueryDicom.Refused refused ->
                throw new RequestRefused(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason(), refused.notice());
        };
    }
}
