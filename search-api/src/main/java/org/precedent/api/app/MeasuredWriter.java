package org.precedent.api.app;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.LanguageModel;
import org.precedent.api.summary.llm.CallLog;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.llm.LlmEndpoint;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.ImageFiles;

/**
 * Who writes summaries, with what each call cost told to whoever measures. Of a server that is started here the calls
 * are not told, so that its tokens are not counted.
 */
final class MeasuredWriter implements AutoCloseable {
    private final SummaryWriter writer;
    private final @Nullable LlmClient told;
    private final @Nullable LanguageModel model;

    private MeasuredWriter(SummaryWriter writer, @Nullable LlmClient told, @Nullable LanguageModel model) {
        this.writer = writer;
        this.told = told;
        this.model = model;
    }

    /** Nobody but rules. */
    static MeasuredWriter byRule() {
        return new MeasuredWriter(SummaryWriter.byRule(), null, null);
    }

    /**
     * Makes what was asked for.
     *
     * @param url the address that was asked for; null when none was
     * @param measuring is told of each call, on the thread that makes it
     * @throws IllegalArgumentException if the options do not fit together
     */
    static MeasuredWriter open(
            LlmOption option, @Nullable String url, CaseIndex index, ImageFiles files, Consumer<CallRecord> measuring)
            throws IOException {
        SummaryWriter writer = option.open(index, files);
        LanguageModel given = writer.summariser().model().orElse(null);
        if (url == null || given == null) {
            return new MeasuredWriter(writer, null, given);
        }
        LlmEndpoint endpoint;
        try {
            endpoint = LlmEndpoint.of(url, given.name(), option.key(System::getenv));
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
        LlmClient client = new LlmClient(endpoint, option.options(), new CallLog().andThen(measuring));
        LanguageModel model = new LanguageModel(client, given.name(), given.where(), given.pictures());
        return new MeasuredWriter(writer, client, model);
    }

    /** Null for rules alone. */
    @Nullable LanguageModel model() {
        return model;
    }

    /** Where reports go, for whoever starts this. */
    String line() {
        return writer.line();
    }

    /** Waits until a server of our own has started, or has failed to. */
    void awaitStart() throws InterruptedException {
        writer.awaitStart();
    }

    @Override
    public void close() {
        if (told != null) {
            told.close();
        }
        writer.close();
    }
}
