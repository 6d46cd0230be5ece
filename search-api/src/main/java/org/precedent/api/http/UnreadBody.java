package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.precedent.index.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of a request's body when its answer is known already. The answer is sent at once and the rest is read
 * for a while and dropped: a client that is still sending would lose an answer on a connection that is closed under it.
 * One that waits to be told to go on ({@code Expect: 100-continue}) is never told so.
 */
final class UnreadBody {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 64L << 20;

    /** Of this size a body is as good as there: dropping it costs less than another connection. */
    private static final long SMALL = 64L << 10;

    private UnreadBody() {}

    /** Sends an answer; where a body of some size is unread, nothing else can follow on this connection. */
    static void answer(Context ctx, byte[] answer) {
        // to open the body of a client that waits would tell it to go on
        boolean waits = ctx.header(Header.EXPECT) != null;
        if (!waits && isRead(ctx)) {
            ctx.result(answer);
            return;
        }
        long length = ctx.req().getContentLengthLong();
        if (waits || length < 0 || length > SMALL) {
            ctx.header("Connection", "close");
        }
        try {
            ctx.res().setContentLength(answer.length);
            ctx.res().getOutputStream().write(answer);
            ctx.res().flushBuffer();
            if (!waits) {
                drop(ctx.req().getInputStream());
            }
        } catch (IOException | HttpException.RuntimeException | IllegalStateException e) {
            LOG.atDebug().log("the client did not wait for its answer");
        }
    }

    private static boolean isRead(Context ctx) {
        boolean none = ctx.req().getContentLengthLong() <= 0 && ctx.header(Header.TRANSFER_ENCODING) == null;
        try {
            return none || ctx.req().getInputStream().isFinished();
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private static void drop(ServletInputStream in) throws IOException {
        Deadline deadline = Deadline.after(PATIENCE);
        byte[] dropped = new byte[1 << 16];
        long total = 0;
        int length = 0;
        while (length >= 0 && total < MOST_BYTES && !deadline.passed()) {
            total += length;
            length = in.read(dropped);
        }
    }
}
