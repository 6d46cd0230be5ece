package org.precedent.api.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The web page, if the build has it under {@code /web}. One page stands for every address that the page itself
 * understands; its assets carry their version in their names and may be kept for ever.
 */
final class WebPage {
    private static final String FOLDER = "/web";
    private static final String ASSETS = "/assets";

    /** What the page itself reads out of its address. */
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/case/{caseId}",
            "/compare",
            "/list",
            "/collections",
            "/collection/{collectionId}",
            "/collection/{collectionId}/present",
            "/collection/{collectionId}/quiz",
            "/archive",
            "/evaluation");

    /** Of these a program is told what is wrong, also where somebody looks at its answer. */
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/dicom-web/", ASSETS + "/");

    private final byte @Nullable [] index;

    WebPage() throws IOException {
        try (InputStream in = WebPage.class.getResourceAsStream(FOLDER + "/index.html")) {
            this.index = in == null ? null : in.readAllBytes();
        }
    }

    void register(JavalinConfig config) {
        ADDRESSES.forEach(address -> config.routes.get(address, this::page));
        if (WebPage.class.getResource(FOLDER + ASSETS) != null) {
            addFolder(config, ASSETS, FOLDER + ASSETS, "public, max-age=31536000, immutable");
        }
        if (index != null) {
            addFolder(config, "/", FOLDER, "no-cache");
            config.routes.error(HttpStatus.NOT_FOUND.getCode(), "text/html", this::nothingHere);
        }
    }

    /** The page says so in the reader's language; the status stays. */
    private void nothingHere(Context ctx) {
        if (OF_PROGRAMS.stream().noneMatch(ctx.path()::startsWith)) {
            page(ctx);
        }
    }

    private static void addFolder(JavalinConfig config, String path, String folder, String cache) {
        config.staticFiles.add(files -> {
            files.hostedPath = path;
            files.directory = folder;
            files.location = Location.CLASSPATH;
            files.headers = Map.of(Header.CACHE_CONTROL, cache);
        });
    }

    private void page(Context ctx) {
        if (index == null) {
            throw new RequestRefused(HttpStatus.NOT_FOUND, "this build has no web page; the API is under /api/v1");
        }
        ctx.header(Header.CACHE_CONTROL, "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(index);
    }
}
