package org.precedent.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.precedent.api.dicomweb.DicomWebRefused;
import org.precedent.api.list.ListRefused;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.query.SearchRefused;
import org.precedent.api.teaching.CollectionRefused;
import org.precedent.index.DeadlineExceeded;
import org.precedent.index.IndexDamaged;
import org.precedent.index.archive.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table from exceptions to problems. What nobody foresaw is a 500 that tells the client nothing of the inside; the
 * log gets where it happened, but no message, because messages may repeat what was asked for.
 */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final String INTERNAL =
            "something went wrong inside; the service's log, at this time, says where. Try again, and report it if it stays";

    private static final String TOO_LATE =
            "the search took too long and was ended; ask for less, or try again when the service is less busy";

    private static final String FILE_GONE =
            "a file of the archive is missing or damaged; GET /api/v1/health says more, and precedent verify names it";

    static final Notice INSIDE =
            Notice.of(NoticeCode.INTERNAL, "something went wrong inside; the server's log, at this time, says where");

    private static final Notice LATE = Notice.of(
            NoticeCode.TOO_LATE,
            "the search took too long and was ended; ask for less, or try again when the server is less busy");

    private static final Notice GONE = Notice.of(NoticeCode.FILE_GONE, "a file of the archive is missing or damaged");

    private final Json json;

    Problems(Json json) {
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.exception(
                RequestRefused.class, (e, ctx) -> write(ctx, e.status(), String.valueOf(e.getMessage()), e.notice()));
        routes.exception(
                SearchRefused.class,
                (e, ctx) -> write(ctx, status(e.reason()), String.valueOf(e.getMessage()), e.notice()));
        routes.exception(
                ListRefused.class, (e, ctx) -> write(ctx, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())));
        routes.exception(
                DicomWebRefused.class, (e, ctx) -> write(ctx, status(e.reason()), String.valueOf(e.getMessage())));
        routes.exception(
                CollectionRefused.class,
                (e, ctx) -> write(ctx, status(e.reason()), String.valueOf(e.getMessage()), notice(e.reason())));
        routes.exception(
                DeadlineExceeded.class, (_, ctx) -> write(ctx, HttpStatus.SERVICE_UNAVAILABLE, TOO_LATE, LATE));
        routes.exception(
                JsonProcessingException.class, (e, ctx) -> write(ctx, HttpStatus.BAD_REQUEST, JsonAdvice.of(e)));
        routes.exception(NoSuchFileException.class, this::fileGone);
        routes.exception(ArchiveException.class, this::fileGone);
        routes.exception(IndexDamaged.class, this::fileGone);
        routes.exception(HttpResponseException.class, this::ofTheServer);
        routes.exception(Exception.class, this::unforeseen);
    }

    private static HttpStatus status(SearchRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CASE, UNKNOWN_IMAGE -> HttpStatus.NOT_FOUND;
            case UNKNOWN_FINDING -> HttpStatus.BAD_REQUEST;
            case NOTHING_TO_LOOK_FOR -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_OFFERED -> HttpStatus.NOT_IMPLEMENTED;
        };
    }

    private static HttpStatus status(DicomWebRefused.Reason reason) {
        return switch (reason) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }

    private static HttpStatus status(CollectionRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CHANGED, FULL -> HttpStatus.CONFLICT;
            case UNKNOWN_CASES -> HttpStatus.UNPROCESSABLE_CONTENT;
            case READ_ONLY -> HttpStatus.FORBIDDEN;
        };
    }

    private static Notice notice(CollectionRefused.Reason reason) {
        return switch (reason) {
            case FULL ->
                Notice.of(
                        NoticeCode.COLLECTIONS_FULL,
                        "there are as many collections as there may be; delete one that nobody needs");
            case READ_ONLY ->
                Notice.of(
                        NoticeCode.READ_ONLY,
                        "the archive can only be read here; its owner can serve it so that it can be written");
            case UNKNOWN, CHANGED, UNKNOWN_CASES -> Notice.NONE;
        };
    }

    private void ofTheServer(HttpResponseException e, Context ctx) {
        HttpStatus status = HttpStatus.forStatus(e.getStatus());
        String allowed = String.join(", ", e.getDetails().values());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            ctx.header(Header.ALLOW, allowed);
        }
        write(ctx, status, advice(status, allowed));
    }

    private static String advice(HttpStatus status, String allowed) {
        return switch (status) {
            case NOT_FOUND -> "there is nothing at this address; GET /api/v1/openapi.yaml lists what there is";
            case METHOD_NOT_ALLOWED -> "this address answers " + allowed;
            case CONTENT_TOO_LARGE -> "the request is too large; send a smaller image";
            default -> "the request cannot be served: " + status.getMessage().toLowerCase(Locale.ROOT);
        };
    }

    private void fileGone(IOException e, Context ctx) {
        LOG.atError().addKeyValue("where", Traces.of(e)).log("a file of the archive is missing or damaged");
        write(ctx, HttpStatus.SERVICE_UNAVAILABLE, FILE_GONE, GONE);
    }

    private void unforeseen(Exception e, Context ctx) {
        LOG.atError().addKeyValue("where", Traces.of(e)).log("a request failed");
        write(ctx, HttpStatus.INTERNAL_SERVER_ERROR, INTERNAL, INSIDE);
    }

    /** The last resort, for errors of the machine rather than of the request. */
    void onError(HttpServletResponse response, Error error) {
        LOG.atError().addKeyValue("where", Traces.of(error)).log("the service failed");
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            Problem problem = Problem.of(
                    HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
                    HttpStatus.INTERNAL_SERVER_ERROR.getMessage(),
                    INTERNAL,
                    "",
                    INSIDE);
            response.getOutputStream().write(json.bytes(problem));
        } catch (IOException | IllegalStateException unsent) {
            LOG.atDebug().log("the answer could not be sent");
        }
    }

    private void write(Context ctx, HttpStatus status, String detail) {
        write(ctx, status, detail, Notice.NONE);
    }

    private void write(Context ctx, HttpStatus status, String detail, Notice notice) {
        Problem problem = Problem.of(status.getCode(), status.getMessage(), detail, ctx.path(), notice);
        ctx.status(status).contentType(Problem.MEDIA_TYPE);
        ctx.header(Header.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            ctx.header(Header.RETRY_AFTER, "2");
        }
        UnreadBody.answer(ctx, json.bytes(problem));
    }
}
