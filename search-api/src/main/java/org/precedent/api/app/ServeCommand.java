package org.precedent.api.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.precedent.api.http.ApiOptions;
import org.precedent.api.http.ApiServer;
import org.precedent.index.CaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Serves an archive: the page and the API, on this machine only unless --host says otherwise.",
            "",
            "It may run while an ingest adds to the same archive; new cases are found as they are committed.",
            "Summaries are made by rule, unless --llm-url or --llm-command names a language model.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private ListenOption listen = new ListenOption();

    @Mixin
    private LlmOption llm = new LlmOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ApiServer.check(listen.options().address());
        try (Workbench workbench = Workbench.toServe(data.directory(), model);
                CaseIndex index = workbench.index();
                SummaryWriter summaries = llm.open(index, workbench.images())) {
            model.caution().ifPresent(System.err::println);
            serve(workbench, index, summaries, model.name(), listen.options());
        }
        return ExitStatus.DONE;
    }

    /** Serves until the process is told to end; requests under way are finished first. */
    static void serve(
            Workbench workbench, CaseIndex index, SummaryWriter summaries, String modelName, ApiOptions options)
            throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread onExit = new Thread(
                () -> {
                    asked.countDown();
                    awaitQuietly(ended);
                },
                "shutdown");
        try (ApiServer server = workbench.serve(index, summaries.summariser(), modelName, options)) {
            Runtime.getRuntime().addShutdownHook(onExit);
            System.out.println(summaries.line());
            String name = options.address().host().equals("127.0.0.1")
                    ? "localhost"
                    : options.address().host();
            System.out.println("Precedent is at http://" + name + ":" + server.port()
                    + "  (not for clinical diagnosis; Ctrl+C ends it)");
            asked.await();
            // before the server waits for its requests: a language model may write for minutes
            summaries.close();
        } finally {
            ended.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
