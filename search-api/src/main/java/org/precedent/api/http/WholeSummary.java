package org.precedent.api.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryEvent;
import org.precedent.api.summary.llm.Cancellation;

/**
 * A summary as one JSON object. While a language model writes, line breaks are sent before it, which JSON allows (RFC
 * 8259, section 2), so that a reader who left is noticed.
 */
final class WholeSummary implements SummaryTelling {
    private final Context ctx;
    private final Json json;
    private final Cancellation cancellation;
    private @Nullable LiveAnswer live;

    WholeSummary(Context ctx, Json json, Cancellation cancellation) {
        this.ctx = ctx;
        this.json = json;
        this.cancellation = cancellation;
    }

    @Override
    public void accept(SummaryEvent event) {
        if (live == null) {
            ctx.contentType("application/json");
            live = LiveAnswer.start(ctx.res(), "\n", cancellation);
        }
    }

    @Override
    public void done(Summary summary) {
        byte[] bytes = json.bytes(SummaryAnswer.of(summary));
        if (live == null) {
            ctx.contentType("application/json").result(bytes);
        } else {
            live.send(bytes);
        }
    }

    @Override
    public boolean failed() {
        close();
        return live != null && live.isBegun();
    }

    @Override
    public void close() {
        if (live != null) {
            live.close();
        }
    }
}
