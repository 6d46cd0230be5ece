package org.precedent.api.http;

import java.nio.charset.StandardCharsets;
import org.precedent.api.summary.Summary;

/** A summary as the API writes it, for callers that do without a server. */
public final class SummaryJson {
    private SummaryJson() {}

    /** The JSON of a summary, without a line break. */
    public static String json(Summary summary) {
        byte[] bytes = new Json(ApiOptions.DEFAULTS.bodyLimit()).bytes(SummaryAnswer.of(summary));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
