package org.precedent.api.summary.llm;

import java.time.Duration;
import java.util.List;

/** A program that keeps a server of its own, and can be killed. */
final class Owner {

    private Owner() {}

    public static void main(String[] args) throws InterruptedException {
        ManagedServer server = ManagedServer.start(List.of(args), "m", LlmOptions.DEFAULTS.child());
        while (server.endpoint().isEmpty()) {
            Thread.sleep(20);
        }
        System.out.println("ready");
        Thread.sleep(Duration.ofMinutes(5));
    }
}
