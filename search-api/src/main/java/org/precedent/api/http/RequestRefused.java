package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import org.precedent.api.notice.Notice;

/** A request that is answered with a problem. The message names the field and says what to do. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private final transient Notice notice;

    RequestRefused(HttpStatus status, String detail) {
        this(status, detail, Notice.NONE);
    }

    /** @param notice what a person can make of it */
    RequestRefused(HttpStatus status, String detail, Notice notice) {
        super(detail);
        this.status = status;
        this.notice = notice;
    }

    Notice notice() {
        return notice;
    }

    static RequestRefused badField(String field, String advice) {
        return new RequestRefused(HttpStatus.BAD_REQUEST, field + " " + advice);
    }

    HttpStatus status() {
        return status;
    }
}
