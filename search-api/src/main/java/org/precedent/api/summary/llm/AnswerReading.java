package org.precedent.api.summary.llm;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one streamed answer to its end, within all limits, and hands on what may be read of it. For one thread. */
final class AnswerReading {
    private static final String DONE = "[DONE]";

    private final LlmOptions options;
    private final CallState state;
    private final Consumer<String> listener;
    private final EventReader events;
    private final AnswerMeter meter;
    private final ThoughtFilter thoughts = new ThoughtFilter();
    private LlmOutcome.@Nullable Finish finish;
    private boolean done;
    private boolean saidAnything;

    AnswerReading(LlmOptions options, CallState state, Consumer<String> listener) {
        this.options = options;
        this.state = state;
        this.listener = listener;
        this.events = new EventReader(options.limits().line());
        this.meter = new AnswerMeter(options.limits());
    }

    /**
     * To the end.
     *
     * @param first until when the first token must have come
     * @param total until when all must have
     */
    LlmOutcome.Completed read(Exchange exchange, Deadline first, Deadline total) throws CallFailed {
        Deadline next = first.orSooner(total);
        List<ByteBuffer> pieces = exchange.body(next);
        while (pieces != null && !done) {
            if (hear(pieces)) {
                next = Deadline.in(options.times().stall(), LlmFailure.STALLED).orSooner(total);
            }
            pieces = done ? null : exchange.body(next);
        }
        if (!done && finish == null) {
            throw new CallFailed(LlmFailure.CUT_OFF);
        }
        tell(thoughts.rest());
        if (!saidAnything) {
            throw new CallFailed(LlmFailure.EMPTY);
        }
        return state.completed(finish == null ? LlmOutcome.Finish.OTHER : finish);
    }

    /** Whether there was a token among it: a server that only says that it is still there does not count. */
    private boolean hear(List<ByteBuffer> pieces) throws CallFailed {
        boolean tokens = false;
        for (String data : events.read(pieces)) {
            if (data.equals(DONE)) {
                done = true;
            }
            if (!done) {
                tokens |= hear(ChunkReader.read(data));
            }
        }
        return tokens;
    }

    private boolean hear(Chunk chunk) throws CallFailed {
        try {
            meter.count(chunk);
        } finally {
            state.hears(chunk, meter.characters());
        }
        finish = chunk.finish() == null ? finish : chunk.finish();
        tell(thoughts.add(chunk.text()));
        return chunk.isToken();
    }

    private void tell(String text) {
        if (!text.isEmpty()) {
            saidAnything |= !text.isBlank();
            listener.accept(text);
        }
    }
}
