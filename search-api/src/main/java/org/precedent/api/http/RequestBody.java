package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.index.Deadline;

/** Reads request bodies, up to a limit and within a time. Whatever is wrong with one is the sender's. */
final class RequestBody {
    private static final int PIECE = 1 << 16;

    private final int limit;
    private final Duration time;

    /**
     * Bodies of at most so many bytes.
     *
     * @param time that a whole body may take
     */
    RequestBody(int limit, Duration time) {
        this.limit = limit;
        this.time = time;
    }

    /** Refuses a body that announces itself as too large, before any of it is asked for. */
    void checkLength(Context ctx) {
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge();
        }
    }

    byte[] read(Context ctx) {
        Deadline deadline = Deadline.after(time);
        long announced = ctx.req().getContentLengthLong();
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.clamp(announced, 0, PIECE));
        byte[] piece = new byte[PIECE];
        try (InputStream in = ctx.req().getInputStream()) {
            int length = in.read(piece);
            while (length >= 0) {
                body.write(piece, 0, length);
                if (body.size() > limit) {
                    throw tooLarge();
                }
                if (deadline.passed()) {
                    throw tooSlow();
                }
                length = in.read(piece);
            }
        } catch (IOException | HttpException.RuntimeException e) {
            throw isTimeout(e) ? tooSlow() : torn();
        }
        return body.toByteArray();
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private RequestRefused tooLarge() {
        return new RequestRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "the request is larger than " + limit + " bytes; send fewer or smaller images",
                Notice.of(
                                NoticeCode.REQUEST_TOO_LARGE,
                                "this is larger than " + (limit >> 20) + " MB; take fewer or smaller images")
                        .with("megabytes", limit >> 20));
    }

    private RequestRefused tooSlow() {
        return new RequestRefused(
                HttpStatus.REQUEST_TIMEOUT,
                "the request's body came too slowly, or stopped; send it whole within " + time.toSeconds()
                        + " seconds, without long pauses",
                Notice.of(
                                NoticeCode.REQUEST_TOO_SLOW,
                                "this did not come whole within " + time.toSeconds()
                                        + " seconds; try again on a better connection")
                        .with("seconds", Math.toIntExact(time.toSeconds())));
    }

    private static RequestRefused torn() {
        return new RequestRefused(
                HttpStatus.BAD_REQUEST,
                "the request's body cannot be read to its end; check its Content-Length, or its chunks");
    }
}
