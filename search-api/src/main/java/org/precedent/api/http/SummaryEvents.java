package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryEvent;
import org.precedent.api.summary.llm.Cancellation;

/** A summary as server-sent events (WHATWG HTML, section 9.2), each sent as soon as it is known. */
final class SummaryEvents implements SummaryTelling {
    static final String MEDIA_TYPE = "text/event-stream";

    /** A comment, which readers pass over. */
    private static final String SIGN = ":\n\n";

    private final Json json;
    private final String path;
    private final LiveAnswer live;

    SummaryEvents(Context ctx, Json json, Cancellation cancellation) {
        this.json = json;
        this.path = ctx.path();
        ctx.contentType(MEDIA_TYPE);
        // proxies that gather an answer before they pass it on would keep claims back
        ctx.header("X-Accel-Buffering", "no");
        this.live = LiveAnswer.start(ctx.res(), SIGN, cancellation);
        live.send(SIGN.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void accept(SummaryEvent event) {
        switch (event) {
            case SummaryEvent.Extracted(var byRule) -> send("extracted", SummaryAnswer.of(byRule));
            case SummaryEvent.Claimed(var claim) -> send("claim", ClaimAnswer.of(claim));
            case SummaryEvent.Dropped(var reason) -> send("dropped", DroppedAnswer.of(reason, 1));
        }
    }

    @Override
    public void done(Summary summary) {
        send("done", SummaryAnswer.of(summary));
    }

    @Override
    public boolean failed() {
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        send("failed", Problem.of(status.getCode(), status.getMessage(), Problems.INTERNAL, path, Problems.INSIDE));
        return true;
    }

    /** JSON has no line break of its own, so that it is one line of data. */
    private void send(String name, Object data) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        event.writeBytes(json.bytes(data));
        event.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        live.send(event.toByteArray());
    }

    @Override
    public void close() {
        live.close();
    }
}
