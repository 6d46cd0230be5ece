package org.precedent.api.summary;

import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a summary that a language model was asked for: how its claims were judged, and no word of any. */
final class SummaryLog {
    /** The logger's name, beside that of the calls. */
    static final String NAME = "org.precedent.audit.summary";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private SummaryLog() {}

    static void write(Summary summary, boolean kept) {
        Summary.Judged judged = summary.judged();
        Summary.Writer writer = summary.writer();
        LOG.atInfo()
                .addKeyValue("mode", writer == null ? "extractive" : "generated")
                .addKeyValue("cases", summary.cases().size())
                .addKeyValue("prompt", writer == null ? "" : writer.prompt())
                .addKeyValue("schema", writer == null ? "" : writer.schema())
                .addKeyValue("supported", judged.supported())
                .addKeyValue("weak", judged.weak())
                .addKeyValue("dropped", dropped(judged))
                .addKeyValue("unreadable", judged.unreadable())
                .addKeyValue("repeated", judged.leftOut().repeated())
                .addKeyValue("beyond", judged.leftOut().beyond())
                .addKeyValue("cutOff", writer != null && writer.isCutOff())
                .addKeyValue("fallback", summary.fallback())
                .addKeyValue("kept", kept)
                .log("summary");
    }

    /** By reason: {@code side=2 polarity=1}. */
    private static String dropped(Summary.Judged judged) {
        return judged.dropped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().code() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
