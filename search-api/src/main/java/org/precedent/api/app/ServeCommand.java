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

    @Override
    public Integer call() throws IOException, InterruptedException {
        ApiServer.check(listen.options().address());
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index()) {
            model.caution().ifPresent(System.err::println);
            serve(workbench, index, model.name(), listen.options());
        }
        return ExitStatus.DONE;
    }

    /** Serves until the process is told to end; requests under way are finished first. */
    static void serve(Workbench workbench, CaseIndex index, String modelName, ApiOptions options)
            throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread onExit = new Thread(
                () -> {
                    asked.countDown();
                    awaitQuietly(ended);
                },
                "shutdown");
        try (ApiServer server = workbench.serve(index, modelName, options)) {
            Runtime.getRuntime().addShutdownHook(onExit);
            String name = options.address().host().equals("127.0.0.1")
                    ? "localhost"
                    : options.address().host();
            System.out.println("Precedent is at http://" + name + ":" + server.port()
                    + "  (not for clinical diagnosis; Ctrl+C ends it)");
            asked.await();
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
