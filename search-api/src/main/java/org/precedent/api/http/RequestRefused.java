package org.precedent.api.http;

import io.javalin.http.HttpStatus;

/** A request that is answered with a problem. The message names the field and says what to do. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    RequestRefused(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    static RequestRefused badField(String field, String advice) {
        return new RequestRefused(HttpStatus.BAD_REQUEST, field + " " + advice);
    }

    HttpStatus status() {
        return status;
    }
}
