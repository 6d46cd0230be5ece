package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that are sent while they are made. One that fails after its beginning was sent is broken off with its
 * connection, so that nobody takes what came for the whole.
 */
final class Streamed {
    private static final Logger LOG = LoggerFactory.getLogger(Streamed.class);

    /** The length of an answer of which nobody knows it before. */
    static final long UNKNOWN = -1;

    private Streamed() {}

    /** Writes an answer. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Sends an answer; of HEAD its head alone.
     *
     * @param length in bytes, or {@link #UNKNOWN}
     */
    static void send(Context ctx, String contentType, long length, Body body) throws IOException {
        HttpServletResponse response = ctx.res();
        response.setContentType(contentType);
        response.setContentLengthLong(length);
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        Watched out = new Watched(response.getOutputStream());
        try {
            body.write(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setContentLengthLong(UNKNOWN);
                throw e;
            }
            if (!out.refused) {
                LOG.atError().addKeyValue("where", Traces.of(e)).log("an answer was broken off");
            }
            // the connection and not the request, which the server would go on with in a state that it does not expect
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(e);
        }
    }

    /** Knows whether it was the reader who left. */
    private static final class Watched extends FilterOutputStream {
        private boolean refused;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                refused = true;
                throw e;
            }
        }
    }
}
