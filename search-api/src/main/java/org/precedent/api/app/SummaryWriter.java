package org.precedent.api.app;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.LanguageModel;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.llm.LlmEndpoint;
import org.precedent.api.summary.llm.LlmOptions;
import org.precedent.api.summary.llm.ManagedServer;

/** Who writes summaries, with the connection and the process that this takes; closed together, and more than once. */
final class SummaryWriter implements AutoCloseable {
    /** Where a model is whose reports stay here. */
    static final String HERE = "this machine";

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Summariser summariser;
    private final String line;
    private final @Nullable LlmClient client;
    private final @Nullable ManagedServer child;
    private final Duration longestStart;

    private SummaryWriter(
            @Nullable LanguageModel model, String line, @Nullable ManagedServer child, Duration longestStart) {
        this.summariser = new Summariser(SummaryOptions.DEFAULTS, model);
        this.line = line;
        this.client = model == null ? null : model.client();
        this.child = child;
        this.longestStart = longestStart;
    }

    /** Nobody but rules. */
    static SummaryWriter byRule() {
        return new SummaryWriter(null, "Summaries: by rule; nothing is sent anywhere", null, Duration.ZERO);
    }

    /**
     * A model at an address.
     *
     * @param images of how many cases are sent
     */
    static SummaryWriter at(LlmEndpoint endpoint, LlmClient client, LanguageModel.Pictures pictures, int images) {
        boolean here = endpoint.isLocal();
        String where = here ? HERE : host(endpoint);
        String sent = images == 0 ? "reports are" : "reports, and images of " + images + " cases, are";
        String line = here
                ? "Summaries: written by " + endpoint.model() + " on this machine"
                : "Summaries: written by " + endpoint.model() + " at " + where + "; " + sent + " sent there";
        LanguageModel model = new LanguageModel(client, endpoint.model(), where, pictures);
        return new SummaryWriter(model, line, null, Duration.ZERO);
    }

    /** A model whose server is ours. */
    static SummaryWriter ofOurOwn(ManagedServer server, LanguageModel model, LlmOptions.Child kept) {
        String line = "Summaries: written by " + model.name() + " on this machine, by a server that ends with this one";
        return new SummaryWriter(model, line, server, kept.start());
    }

    private static String host(LlmEndpoint endpoint) {
        return String.valueOf(URI.create(endpoint.toString()).getHost());
    }

    Summariser summariser() {
        return summariser;
    }

    /** Where reports go, for whoever starts this. */
    String line() {
        return line;
    }

    /** Waits until a server of our own has started, or has failed to. */
    void awaitStart() throws InterruptedException {
        if (child == null) {
            return;
        }
        long until = System.nanoTime() + longestStart.toNanos();
        while (child.endpoint().isEmpty() && child.starts() <= 1 && System.nanoTime() - until < 0) {
            Thread.sleep(LOOK);
        }
    }

    /** Ends the calls that are made, and the server that was started. */
    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        if (child != null) {
            child.close();
        }
    }
}
