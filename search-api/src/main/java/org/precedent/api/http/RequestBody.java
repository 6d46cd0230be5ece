package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a limit. */
final class RequestBody {
    private final int limit;

    RequestBody(int limit) {
        this.limit = limit;
    }

    /** Refuses a body that announces itself as too large. */
    void checkLength(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() > limit) {
            drain(ctx.req().getInputStream());
            throw tooLarge();
        }
    }

    byte[] read(Context ctx) throws IOException {
        InputStream in = ctx.req().getInputStream();
        byte[] body = in.readNBytes(limit);
        if (body.length == limit && in.read() >= 0) {
            drain(in);
            throw tooLarge();
        }
        return body;
    }

    /** Reads on for a while without keeping anything: a client that is still sending would miss the answer. */
    private void drain(InputStream in) throws IOException {
        byte[] ignored = new byte[1 << 16];
        long read = 0;
        int length = 0;
        while (length >= 0 && read < limit) {
            read += length;
            length = in.read(ignored);
        }
    }

    RequestRefused tooLarge() {
        return new RequestRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "the request is larger than " + limit + " bytes; send fewer or smaller images");
    }
}
