package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Arrays;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.ImageId;

/** Serves the archive's images, small and as they were encoded; browsers may keep them, shared caches may not. */
final class ImageRoutes {
    private static final String KEEP = "private, max-age=86400";

    private final ImageFiles store;
    private final Thumbnails thumbnails;

    ImageRoutes(ImageFiles store, Thumbnails thumbnails) {
        this.store = store;
        this.thumbnails = thumbnails;
    }

    void thumbnail(Context ctx) throws IOException {
        ImageId id = id(ctx);
        String version = version(id);
        if (isKnown(ctx, "t" + version)) {
            return;
        }
        byte[] jpeg = thumbnails.of(id, version).orElseThrow(ImageRoutes::unknown);
        ctx.contentType("image/jpeg").result(jpeg);
    }

    void rendered(Context ctx) throws IOException {
        ImageId id = id(ctx);
        if (isKnown(ctx, version(id))) {
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

    /** Sets what a browser needs to keep the image, and answers 304 if it has this version of it (RFC 9110, 13.1.2). */
    private static boolean isKnown(Context ctx, String version) {
        String tag = "\"" + version + "\"";
        ctx.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, KEEP);
        String known = ctx.header(Header.IF_NONE_MATCH);
        boolean same = known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
        if (same) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        }
        return same;
    }
}
