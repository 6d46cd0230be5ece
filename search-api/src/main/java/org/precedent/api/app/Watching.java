package org.precedent.api.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.ingest.IngestOptions;
import org.precedent.index.ingest.IngestReport;
import org.precedent.index.record.Held;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.SourceList;
import org.precedent.index.watch.FolderWatch;
import org.precedent.index.watch.Verdict;
import org.precedent.index.watch.Wakeup;
import org.precedent.index.watch.WatchOptions;

/** An ingest that stays: takes what comes into folders, says so as it goes, and at its end what it did in all. */
final class Watching implements FolderWatch.Listener {
    /** How long an ingest that is under way may go on when the process is told to end; the next run finishes it. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final String IN_ARCHIVE = "!/";

    private final Workbench workbench;
    private final IngestOptions how;
    private final Deidentifying deid;
    private final PrintWriter out;
    private final Wakeup wakeup = new Wakeup();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Set<String> toldOnce = new HashSet<>();
    private final long started = System.nanoTime();
    private String lastFailure = "";
    private long added;
    private long updated;
    private long refused;

    Watching(Workbench workbench, IngestOptions how, Deidentifying deid, PrintWriter out) {
        this.workbench = workbench;
        this.how = how;
        this.deid = deid;
        this.out = out;
    }

    /** Watches until the process is told to end; returns the exit status. */
    int run(List<Path> folders, WatchOptions options) throws IOException {
        FolderWatch.Memory memory =
                new FolderWatch.Memory(workbench.archive().watched(), workbench.readingTag(how, deid), this::key);
        Thread watcher = Thread.currentThread();
        Thread onExit = new Thread(() -> end(watcher), "shutdown");
        try (FolderWatch watch = new FolderWatch(folders, workbench.archive().root(), options, memory, this, wakeup)) {
            Runtime.getRuntime().addShutdownHook(onExit);
            tell("watching " + Counted.of(folders.size(), "folder") + " (Ctrl+C ends it)");
            watch(watch);
            tell(summary(watch.waiting()));
        } finally {
            ended.countDown();
        }
        return refused == 0 ? ExitStatus.DONE : ExitStatus.SOME_REJECTED;
    }

    private String key(Path file) {
        return Place.of(file).key(workbench.archive().pseudonyms()).value();
    }

    private static void watch(FolderWatch watch) throws IOException {
        try {
            watch.run();
        } catch (InterruptedException | InterruptedIOException e) {
            // what was under way is finished by the next run
        } finally {
            // what is closed now is not to be disturbed
            boolean _ = Thread.interrupted();
        }
    }

    /** Runs when the process is told to end. */
    private void end(Thread watcher) {
        wakeup.end();
        try {
            if (!ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                watcher.interrupt();
                boolean _ = ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String summary(int waiting) {
        Duration time = Duration.ofNanos(System.nanoTime() - started);
        String rest = waiting == 0 ? "" : "; " + Counted.of(waiting, "file") + " not complete or readable yet";
        return "watched for %d:%02d:%02d: %s added, %d updated; %s refused%s"
                .formatted(
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart(),
                        Counted.of(added, "case"),
                        updated,
                        Counted.of(refused, "input"),
                        rest);
    }

    private void tell(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public Map<Path, Verdict> take(List<Path> files) throws IOException {
        IngestReport report;
        try (Progress progress = Progress.toTerminal()) {
            report = workbench.ingest(SourceList.found(files), how, deid, progress);
        }
        lastFailure = "";
        Map<Path, Verdict> verdicts = new HashMap<>();
        for (Path file : files) {
            report.refused().stream()
                    .filter(one -> isOf(one.place(), file))
                    .map(Watching::verdict)
                    .max(Verdict::compareTo)
                    .ifPresent(verdict -> verdicts.put(file, verdict));
        }
        Predicate<Refused> isNew = this::isNew;
        List<Refused> said = report.refused().stream().filter(isNew).toList();
        refused += said.size();
        added += report.casesAdded();
        updated += report.casesUpdated();
        IngestCommand.tell(report, said, out);
        out.flush();
        return verdicts;
    }

    private static boolean isOf(Place place, Path file) {
        String name = place.name();
        return name.equals(file.toString()) || name.startsWith(file + IN_ARCHIVE);
    }

    private static Verdict verdict(Refused refused) {
        if (isPassing(refused)) {
            return Verdict.LATER;
        }
        return refused.code() == Code.BURNED_IN ? Verdict.HELD : Verdict.REFUSED;
    }

    /** A file that is gone, or that the disk does not give now. */
    private static boolean isPassing(Refused refused) {
        return refused.place().line() == null && (refused.code() == Code.UNREADABLE || refused.code() == Code.MISSING);
    }

    /** What is tried again is told once; what vanished needs no word. */
    private boolean isNew(Refused refused) {
        if (!isPassing(refused)) {
            return true;
        }
        return refused.code() != Code.MISSING && toldOnce.add(refused.place().name() + "\n" + refused.reason());
    }

    /** What was released comes in when its source comes again. */
    @Override
    public int decisions() throws IOException {
        return (int) workbench.record().quarantine().stream()
                .filter(held -> held.state() == Held.State.RELEASED)
                .count();
    }

    @Override
    public void failed(IOException why) throws IOException {
        if (wakeup.isEnded()) {
            return;
        }
        if (why instanceof FingerprintMismatch) {
            throw why;
        }
        String failure = Failures.plain(why);
        if (!failure.equals(lastFailure)) {
            lastFailure = failure;
            tell("nothing could be taken, and it is tried again later: " + failure);
        }
    }

    @Override
    public void gone(Path folder) {
        tell("the folder " + folder + " cannot be read; it is waited for");
    }

    @Override
    public void back(Path folder) {
        tell("the folder " + folder + " can be read again");
    }
}
