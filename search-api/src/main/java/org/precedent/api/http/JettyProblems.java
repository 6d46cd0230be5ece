package org.precedent.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that are too malformed to reach a route as problems, like all others, and without the server's name.
 */
final class JettyProblems extends ErrorHandler {
    private final Json json;

    JettyProblems(Json json) {
        this.json = json;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Problem problem = Problem.of(
                code, HttpStatus.getMessage(code), "the request is malformed, or too large in its headers", "");
        response.write(true, ByteBuffer.wrap(json.bytes(problem)), callback);
    }
}
