package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.LanguageModel;
import org.precedent.api.summary.llm.ApiKey;
import org.precedent.api.summary.llm.CallLog;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.CommandWords;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.llm.LlmEndpoint;
import org.precedent.api.summary.llm.LlmOptions;
import org.precedent.api.summary.llm.ManagedServer;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.ImageFiles;
import picocli.CommandLine.Option;

/** Who writes summaries: nobody, a language model at an address, or one that is started here. */
final class LlmOption {
    /** Where the key is looked for when no file is named: a command line can be read by every user of a machine. */
    static final String KEY_VARIABLE = "PRECEDENT_LLM_KEY";

    /** The name by which a server of our own is asked, which has one model. */
    private static final String OWN_MODEL = "language-model";

    private static final int MOST_IMAGES = 8;

    @Option(
            names = "--llm-url",
            paramLabel = "URL",
            description = {
                "an OpenAI-compatible address that writes summaries, such as http://localhost:8000/v1;",
                "the reports of similar cases are sent there, so it is https or on this machine (default: none,",
                "summaries are made by rule and nothing is sent)"
            })
    private @Nullable String url;

    @Option(names = "--llm-model", paramLabel = "NAME", description = "the model's name there; needed with --llm-url")
    private @Nullable String model;

    @Option(
            names = "--llm-key-file",
            paramLabel = "FILE",
            description = {
                "a file that holds the key for --llm-url in one line;",
                "without it the environment variable " + KEY_VARIABLE + " is used if it is set"
            })
    private @Nullable Path keyFile;

    @Option(
            names = "--llm-command",
            paramLabel = "COMMAND",
            description = {
                "instead of --llm-url: a server to start on this machine and to end with this command, such as",
                "'llama-server -m model.gguf'; --host, --port and a random key are added"
            })
    private @Nullable String command;

    @Option(
            names = "--llm-images",
            paramLabel = "N",
            defaultValue = "0",
            description = {
                "send an image of each of the N most similar cases too, 0 to " + MOST_IMAGES
                        + ", for a model that sees (default: ${DEFAULT-VALUE});",
                "an image is never evidence"
            })
    private int images;

    @Option(
            names = "--llm-timeout",
            paramLabel = "SECONDS",
            description = {
                "how long a reader waits for the language model at most, the wait for a turn included, before the",
                "summary by rule stands, 1 to 3600 (default: 180)"
            })
    private @Nullable Integer timeout;

    /** Makes what was asked for, with every call in the log. */
    SummaryWriter open(CaseIndex index, ImageFiles files) throws IOException {
        return open(index, files, new CallLog());
    }

    /**
     * Makes what was asked for.
     *
     * @param audit is told of each call, on the thread that makes it
     * @throws IllegalArgumentException if the options do not fit together; nothing of a key is in its message
     */
    SummaryWriter open(CaseIndex index, ImageFiles files, Consumer<CallRecord> audit) throws IOException {
        check();
        CasePictures pictures = new CasePictures(index, files, images);
        if (url != null) {
            LlmEndpoint endpoint = LlmEndpoint.of(url, String.valueOf(model), key(System::getenv));
            return SummaryWriter.at(endpoint, new LlmClient(endpoint, options(), audit), pictures, images);
        }
        if (command != null) {
            List<String> words = CommandWords.of(command);
            String name = model == null ? OWN_MODEL : model;
            // checked before anything is started
            LlmEndpoint.of("http://localhost", name, ApiKey.NONE);
            ManagedServer server = ManagedServer.start(words, name, options().child());
            LlmClient client = new LlmClient(server, options(), audit);
            return SummaryWriter.ofOurOwn(
                    server,
                    new LanguageModel(client, name, SummaryWriter.HERE, pictures),
                    options().child());
        }
        return SummaryWriter.byRule();
    }

    private void check() {
        if (images < 0 || images > MOST_IMAGES) {
            throw new IllegalArgumentException("--llm-images is from 0 to " + MOST_IMAGES + ", not " + images);
        }
        if (timeout != null && (timeout < 1 || timeout > 3600)) {
            throw new IllegalArgumentException("--llm-timeout is from 1 to 3600 seconds, not " + timeout);
        }
        if (url != null && command != null) {
            throw new IllegalArgumentException("--llm-url and --llm-command exclude each other");
        }
        if (url != null && model == null) {
            throw new IllegalArgumentException("--llm-url needs --llm-model: the name by which the server knows it");
        }
        if (command != null && keyFile != null) {
            throw new IllegalArgumentException("--llm-command takes no --llm-key-file: its key is drawn at random");
        }
        boolean nobody = url == null && command == null;
        if (nobody && (model != null || keyFile != null || images > 0 || timeout != null)) {
            throw new IllegalArgumentException(
                    "--llm-model, --llm-key-file, --llm-images and --llm-timeout" + " need --llm-url or --llm-command");
        }
    }

    ApiKey key(UnaryOperator<@Nullable String> environment) throws IOException {
        if (keyFile != null) {
            return ApiKey.fromFile(keyFile);
        }
        String set = environment.apply(KEY_VARIABLE);
        return set == null || set.isBlank() ? ApiKey.NONE : ApiKey.fromEnvironment(KEY_VARIABLE);
    }

    /** A reader waits so long for all of it, and no longer for any part. */
    LlmOptions options() {
        LlmOptions defaults = LlmOptions.DEFAULTS;
        if (timeout == null) {
            return defaults;
        }
        LlmOptions.Times times = defaults.times();
        Duration total = Duration.ofSeconds(timeout);
        return defaults.withTimes(new LlmOptions.Times(
                times.connect(), total, times.stall(), total, times.pause(), times.longestPause()));
    }
}
