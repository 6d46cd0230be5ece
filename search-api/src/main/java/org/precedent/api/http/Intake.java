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
        body.checkLength(ctx);
        queries.checkRoom();
        long length = ctx.req().getContentLengthLong();
        boolean small = length >= 0 && length <= SMALL;
        return small ? answer(ctx, mediaType, type, work) : uploads.take(() -> answer(ctx, mediaType, type, work));
    }

    private static String mediaType(Context ctx) {
        if (!OF_UTF_8.matcher(contentType(ctx)).matches()) {
            throw new RequestRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the charset must be UTF-8, or be left out");
        }
        String type = contentType(ctx).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json") || type.equals("multipart/form-data")) {
            return type;
        }
        throw new RequestRefused(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "the Content-Type must be application/json, or multipart/form-data with the parts request and image");
    }

    /** As it was sent: the server would look the charset up, and fail where there is none of that name. */
    private static String contentType(Context ctx) {
        String given = ctx.header(Header.CONTENT_TYPE);
        return given == null ? "" : given;
    }

    private <B, T> T answer(Context ctx, String mediaType, Class<B> type, Work<B, T> work) throws IOException {
        Query<B> query = query(ctx, mediaType, type);
        return queries.take(() -> work.run(query.body(), query.files(), Deadline.after(time)));
    }

    private <B> Query<B> query(Context ctx, String mediaType, Class<B> type) throws IOException {
        byte[] whole = body.read(ctx);
        if (mediaType.equals("application/json")) {
            return new Query<>(json.read(whole, type), List.of());
        }
        FormBody form = FormBody.of(whole, contentType(ctx));
        return new Query<>(json.read(form.request(), type), form.images());
    }
}
