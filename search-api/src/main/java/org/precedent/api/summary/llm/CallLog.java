package org.precedent.api.summary.llm;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a call, by a logger whose name lets operators keep these lines apart. */
public final class CallLog implements Consumer<CallRecord> {
    /** The logger's name. */
    public static final String NAME = "org.precedent.audit.llm";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    @Override
    public void accept(CallRecord call) {
        LOG.atInfo()
                .addKeyValue("requestDigest", call.requestDigest())
                .addKeyValue("parts", call.sizes().parts())
                .addKeyValue("requestBytes", call.sizes().requestBytes())
                .addKeyValue("answerCharacters", call.sizes().answerCharacters())
                .addKeyValue("promptTokens", call.usage().promptTokens())
                .addKeyValue("answerTokens", call.usage().answerTokens())
                .addKeyValue("queuedMillis", call.timings().queued().toMillis())
                .addKeyValue(
                        "firstTokenMillis",
                        call.timings()
                                .firstToken()
                                .map(time -> "" + time.toMillis())
                                .orElse("none"))
                .addKeyValue("totalMillis", call.timings().total().toMillis())
                .addKeyValue("attempts", call.attempts())
                .addKeyValue("outcome", call.failure().map(Enum::name).orElse("COMPLETED"))
                .addKeyValue("model", call.model())
                .log("language model call");
    }
}
