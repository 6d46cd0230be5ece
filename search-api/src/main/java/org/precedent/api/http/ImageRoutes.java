package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.ImageId;

/** Serves the archive's images, small and as they are shown. */
final class ImageRoutes {
    private final ImageFiles store;
    private final Thumbnails thumbnails;

    ImageRoutes(ImageFiles store, Thumbnails thumbnails) {
        this.store = store;
        this.thumbnails = thumbnails;
    }

    void thumbnail(Context ctx) throws IOException {
        ImageId id = id(ctx);
        String version = version(id);
        if (EntityTag.isKnown(ctx, "t" + version)) {
            return;
        }
        byte[] jpeg = thumbnails.of(id, version).orElseThrow(ImageRoutes::unknown);
        ctx.contentType("image/jpeg").result(jpeg);
    }

    void rendered(Context ctx) throws IOException {
        ImageId id = id(ctx);
        if (EntityTag.isKnown(ctx, version(id))) {
            return;
        }
        ctx.contentType("image/png").result(store.png(id).orElseThrow(ImageRoutes::unknown));
    }

    private static ImageId id(Context ctx) {
        return Ids.imageId("imageId", ctx.pathParam("imageId"));
    }

    private String version(ImageId id) throws IOException {
        return store.version(id).orElseThrow(ImageRoutes::unknown);
    }

    private static RequestRefused unknown() {
        return new RequestRefused(HttpStatus.NOT_FOUND, "imageId names no image of this archive; take it from a case");
    }
}
