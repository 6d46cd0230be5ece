package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Arrays;

/** Tells a client that what it keeps is still so (RFC 9110, 13.1.2). */
final class EntityTag {
    private EntityTag() {}

    /**
     * Tells a client which version an answer is, and answers 304 if it has this one. Browsers keep none: what is sent
     * shows patients ({@link Guard}).
     */
    static boolean isKnown(Context ctx, String version) {
        String tag = "\"" + version + "\"";
        ctx.header(Header.ETAG, tag);
        String known = ctx.header(Header.IF_NONE_MATCH);
        boolean same = known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
        if (same) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        }
        return same;
    }
}
