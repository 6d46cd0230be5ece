package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.precedent.api.query.ImageRegions;
import org.precedent.api.query.RegionGrid;

/** Answers where in an image something is found again. */
final class RegionRoute implements Handler {
    private final ImageRegions regions;
    private final Json json;
    private final Intake intake;
    private final RegionBodyReader reader;

    RegionRoute(ImageRegions regions, ImageSources sources, Json json, Intake intake) {
        this.regions = regions;
        this.json = json;
        this.intake = intake;
        this.reader = new RegionBodyReader(sources);
    }

    @Override
    public void handle(Context ctx) throws IOException {
        RegionGrid grid = intake.take(ctx, RegionBody.class, (body, files, _) -> regions.of(reader.read(body, files)));
        ctx.contentType("application/json").result(json.bytes(grid));
    }
}
