package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.SearchResult;

/**
 * Answers searches, given as JSON or as a form with files. No part of a request ever touches the disk. Large bodies are
 * read few at a time, and images are decoded within the turn of the search that they belong to, so that memory stays
 * bounded.
 */
final class SearchRoute implements Handler {
    private static final String MULTIPART_CONFIG = "org.eclipse.jetty.multipartConfig";
    private static final int SMALL = 64 << 10;

    private final CaseSearch search;
    private final Json json;
    private final RequestBody body;
    private final MultipartConfigElement inMemory;
    private final SearchBodyReader reader = new SearchBodyReader();
    private final Turns uploads;
    private final Turns searches;

    SearchRoute(CaseSearch search, Json json, ApiOptions options) {
        this.search = search;
        this.json = json;
        this.body = new RequestBody(options.bodyLimit());
        this.inMemory = new MultipartConfigElement("", options.bodyLimit(), options.bodyLimit(), options.bodyLimit());
        this.uploads = new Turns(options.uploads(), options.patience());
        this.searches = new Turns(options.searches(), options.patience());
    }

    /** A search as it came in. */
    private record Query(SearchBody body, List<byte[]> files) {}

    @Override
    public void handle(Context ctx) throws IOException {
        String type = mediaType(ctx);
        body.checkLength(ctx);
        long length = ctx.req().getContentLengthLong();
        boolean small = length >= 0 && length <= SMALL;
        SearchResult result = small ? answer(ctx, type) : uploads.take(() -> answer(ctx, type));
        ctx.contentType("application/json").result(json.bytes(SearchAnswer.of(result)));
    }

    private static String mediaType(Context ctx) {
        String given = ctx.req().getContentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json") || type.equals("multipart/form-data")) {
            return type;
        }
        throw new RequestRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "the Content-Type must be application/json, or multipart/form-data with the parts request and image");
    }

    private SearchResult answer(Context ctx, String type) throws IOException {
        Query query = type.equals("application/json") ? ofJson(body.read(ctx), List.of()) : ofForm(ctx);
        return searches.take(() -> search.search(reader.read(query.body(), query.files())));
    }

    private Query ofJson(byte[] bytes, List<byte[]> files) throws IOException {
        return new Query(json.read(bytes, SearchBody.class), files);
    }

    private Query ofForm(Context ctx) throws IOException {
        byte @Nullable [] request = null;
        List<byte[]> files = new ArrayList<>();
        for (Part part : parts(ctx)) {
            switch (part.getName()) {
                case "request" -> request = bytes(part);
                case "image" -> files.add(bytes(part));
                default ->
                    throw new RequestRefused(
                            HttpStatus.BAD_REQUEST, "the form has an unknown part; known are request and image");
            }
        }
        if (request == null) {
            throw RequestRefused.badField("request", "is missing in the form; send the search as JSON in it");
        }
        return ofJson(request, files);
    }

    private Iterable<Part> parts(Context ctx) throws IOException {
        ctx.req().setAttribute(MULTIPART_CONFIG, inMemory);
        try {
            return ctx.req().getParts();
        } catch (ServletException | IllegalStateException | IOException e) {
            if (isTooLarge(e)) {
                throw body.tooLarge();
            }
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "the form cannot be read; check its boundary and its end");
        }
    }

    /** The server has no type for this; a form that announces its length was measured before. */
    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).startsWith("max length exceeded")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
