package org.precedent.index.dicom.codec.process;

import java.time.Duration;

/** A program whose worker computes without end; it waits to be killed. */
final class Abandoning {
    private Abandoning() {}

    public static void main(String[] args) {
        WorkerLimits patient = new WorkerLimits(
                1,
                OddWorker.LIMIT,
                1 << 20,
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                1_000_000,
                Duration.ofSeconds(60),
                100);
        try (Workers workers = new Workers(OddWorker::command, patient)) {
            Answer ready = workers.ask(OddWorker.Deed.ECHO.with(), 0);
            System.out.println(ready instanceof Answer.Done);
            Answer never = workers.ask(OddWorker.Deed.SPIN.with(), 0);
            System.out.println(never);
        }
    }
}
