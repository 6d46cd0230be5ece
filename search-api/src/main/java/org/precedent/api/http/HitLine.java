package org.precedent.api.http;

import java.nio.charset.StandardCharsets;
import org.precedent.api.query.SearchHit;

/** A hit as the API writes it, on one line of its own, for callers that do without a server. */
public final class HitLine {
    private HitLine() {}

    /** The JSON of one hit, without a line break. */
    public static String json(SearchHit hit) {
        byte[] bytes = new Json(ApiOptions.DEFAULTS.bodyLimit()).bytes(SearchAnswer.HitAnswer.of(hit));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
