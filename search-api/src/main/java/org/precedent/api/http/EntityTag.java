package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Arrays;

/** Tells a client that what it keeps is still so (RFC 9110, 13.1.2). */
final class EntityTag {
    private EntityTag() {}

    /**
     * Sets what a client needs to keep an answer, and answers 304 if it has this version of it.
     *
     * @param keep for how long it may do so without asking, as Cache-Control has it
     */
    static boolean isKnown(Context ctx, String version, String keep) {
        String tag = "\"" + version + "\"";
        ctx.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, keep);
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
