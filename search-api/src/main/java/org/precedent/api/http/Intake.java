package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.precedent.index.Deadline;

/**
 * Takes in queries, given as JSON or as a form with files. No part of a request ever touches the disk. Large bodies are
 * read few at a time, and images are decoded within the turn of the query that they belong to, so that memory stays
 * bounded. All routes that ask the encoder share one of these, and so its turns.
 */
final class Intake {
    /** Whatever names no charset, or this one. */
    private static final Pattern OF_UTF_8 =
            Pattern.compile("(?is)(?!.*;\\s*charset\\s*=).*|.*;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*(;.*)?");

    private static final int SMALL = 64 << 10;

    private final Json json;
    private final RequestBody body;
    private final Turns uploads;
    private final Turns queries;
    private final Duration time;

    Intake(Json json, ApiOptions options) {
        ApiOptions.Queues queues = options.queues();
        this.json = json;
        this.body = new RequestBody(options.bodyLimit(), options.timeouts().body());
        this.uploads = new Turns(queues.uploads(), queues.waiting(), queues.patience());
        this.queries = new Turns(queues.searches(), queues.waiting(), queues.patience());
        this.time = options.timeouts().search();
    }

    /** What is done with a query in its turn: its JSON, the image files that came with it, and by when. */
    interface Work<B, T> {
        T run(B body, List<byte[]> files, Deadline deadline) throws IOException;
    }

    /** A query as it came in. */
    private record Query<B>(B body, List<byte[]> files) {}

    /**
     * Reads a query, waits for its turn, and works on it. The time for that begins with its turn. When the line is full
     * nothing of the body is read; who is still sending holds no place in it, so that slow senders keep nobody out.
     */
    <B, T> T take(Context ctx, Class<B> type, Work<B, T> work) throws IOException {
        String mediaType = mediaType(ctx);
        return received(ctx, whole -> {
            Query<B> query = query(ctx, mediaType, type, whole);
            return queries.take(() -> work.run(query.body(), query.files(), Deadline.after(time)));
        });
    }

    private <T> T received(Context ctx, FileWork<T> work) throws IOException {
        body.checkLength(ctx);
        queries.checkRoom();
        long length = ctx.req().getContentLengthLong();
        boolean small = length >= 0 && length <= SMALL;
        return small ? work.run(body.read(ctx)) : uploads.take(() -> work.run(body.read(ctx)));
    }

    /** What is done in its turn with a file. */
    interface FileWork<T> {
        T run(byte[] file) throws IOException;
    }

    /** The same of a request whose body is a file of one media type. */
    <T> T takeFile(Context ctx, String mediaType, FileWork<T> work) throws IOException {
        if (!plain(contentType(ctx)).equals(mediaType)) {
            throw new RequestRefused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "the Content-Type must be " + mediaType + ", and the body one such file");
        }
        return received(ctx, file -> queries.take(() -> work.run(file)));
    }

    private static String mediaType(Context ctx) {
        if (!OF_UTF_8.matcher(contentType(ctx)).matches()) {
            throw new RequestRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the charset must be UTF-8, or be left out");
        }
        String type = plain(contentType(ctx));
        if (type.equals("application/json") || type.equals("multipart/form-data")) {
            return type;
        }
        throw new RequestRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "the Content-Type must be application/json, or multipart/form-data with the parts request and image");
    }

    /** Without its parameters. */
    private static String plain(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** As it was sent: the server would look the charset up, and fail where there is none of that name. */
    private static String contentType(Context ctx) {
        String given = ctx.header(Header.CONTENT_TYPE);
        return given == null ? "" : given;
    }

    private <B> Query<B> query(Context ctx, String mediaType, Class<B> type, byte[] whole) throws IOException {
        if (mediaType.equals("application/json")) {
            return new Query<>(json.read(whole, type), List.of());
        }
        FormBody form = FormBody.of(whole, contentType(ctx));
        return new Query<>(json.read(form.request(), type), form.images());
    }
}
