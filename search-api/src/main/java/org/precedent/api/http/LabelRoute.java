package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import org.precedent.api.query.ImageLabels;
import org.precedent.encoder.Label;

/** Answers how well prompts fit an image. */
final class LabelRoute implements Handler {
    private final ImageLabels images;
    private final Json json;
    private final Intake intake;
    private final LabelBodyReader reader;

    LabelRoute(ImageLabels images, ImageSources sources, Json json, Intake intake) {
        this.images = images;
        this.json = json;
        this.intake = intake;
        this.reader = new LabelBodyReader(sources);
    }

    /** The JSON of the labels, in the order of the prompts. */
    private record LabelAnswer(List<Label> labels) {}

    @Override
    public void handle(Context ctx) throws IOException {
        List<Label> labels = intake.take(ctx, LabelBody.class, (body, files, _) -> images.of(reader.read(body, files)));
        ctx.contentType("application/json").result(json.bytes(new LabelAnswer(labels)));
    }
}
