package org.precedent.api.http;

import io.javalin.http.Context;
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

/**
 * Takes in queries, given as JSON or as a form with files. No part of a request ever touches the disk. Large bodies are
 * read few at a time, and images are decoded within the turn of the query that they belong to, so that memory stays
 * bounded. All routes that ask the encoder share one of these, and so its turns.
 */
final class Intake {
    private static final String MULTIPART_CONFIG = "org.eclipse.jetty.multipartConfig";
    private static final int SMALL = 64 << 10;

    private final Json json;
    private final RequestBody body;
    private final MultipartConfigElement inMemory;
    private final Turns uploads;
    private final Turns queries;

    Intake(Json json, ApiOptions options) {
        this.json = json;
        this.body = new RequestBody(options.bodyLimit());
        this.inMemory = new MultipartConfigElement("", options.bodyLimit(), options.bodyLimit(), options.bodyLimit());
        this.uploads = new Turns(options.queues().uploads(), options.queues().patience());
        this.queries = new Turns(options.queues().searches(), options.queues().patience());
    }

    /** What is done with a query in its turn: its JSON, and the image files that came with it. */
    interface Work<B, T> {
        T run(B body, List<byte[]> files) throws IOException;
    }

    /** A query as it came in. */
    private record Query<B>(B body, List<byte[]> files) {}

    /** Reads a query, waits for its turn, and works on it. */
    <B, T> T take(Context ctx, Class<B> type, Work<B, T> work) throws IOException {
        String mediaType = mediaType(ctx);
        body.checkLength(ctx);
        long length = ctx.req().getContentLengthLong();
        boolean small = length >= 0 && length <= SMALL;
        return small ? answer(ctx, mediaType, type, work) : uploads.take(() -> answer(ctx, mediaType, type, work));
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

    private <B, T> T answer(Context ctx, String mediaType, Class<B> type, Work<B, T> work) throws IOException {
        Query<B> query = mediaType.equals("application/json")
                ? new Query<>(json.read(body.read(ctx), type), List.of())
                : ofForm(ctx, type);
        return queries.take(() -> work.run(query.body(), query.files()));
    }

    private <B> Query<B> ofForm(Context ctx, Class<B> type) throws IOException {
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
            throw RequestRefused.badField("request", "is missing in the form; send the query as JSON in it");
        }
        return new Query<>(json.read(request, type), files);
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
