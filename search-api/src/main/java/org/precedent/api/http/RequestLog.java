package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request: its method, its route, its status and its time. Neither ids nor anything that was asked for. */
final class RequestLog implements RequestLogger {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    public void handle(Context ctx, Float millis) {
        Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        LOG.atInfo()
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("route", endpoint == null ? "other" : endpoint.path)
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("millis", Math.round(millis * 10) / 10.0)
                .log("request");
    }
}
