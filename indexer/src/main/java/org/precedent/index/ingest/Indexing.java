package org.precedent.index.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.deid.MaskCounts;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.Outcome;
import org.precedent.index.source.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that runs an ingest: takes what a preparing thread hands over, and has it encoded and indexed. */
final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int DOUBTS_AT_A_TIME = 500;

    private final WorkQueue queue;
    private final @Nullable CaseIndex index;
    private final @Nullable CaseWriter writer;
    private final Tally tally;
    private final IngestListener listener;
    private final Set<CaseId> unchanged = new HashSet<>();

    /**
     * @param index the index that is written; null when another process indexes
     * @param writer its writer; null likewise
     */
    Indexing(
            WorkQueue queue,
            @Nullable CaseIndex index,
            @Nullable CaseWriter writer,
            Tally tally,
            IngestListener listener) {
        this.queue = queue;
        this.index = index;
        this.writer = writer;
        this.tally = tally;
        this.listener = listener;
    }

    /** Runs a job to its end, and commits what came of it. */
    void run(Preparation.Job job) throws IOException {
        Thread preparing =
                Thread.ofPlatform().name("ingest-preparation").daemon().start(new Preparation(job, queue));
        try {
            Work work = queue.take();
            while (!(work instanceof Work.Finished)) {
                accept(work);
                work = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the ingest was interrupted");
        } finally {
            stop(preparing);
        }
        commit();
        countDoubts();
    }

    private void accept(Work work) throws IOException {
        switch (work) {
            case Work.InputRefused(Refused one) -> refuse(one);
            case Work.InputNoticed(Notice notice) -> tally.noticed(notice);
            case Work.Withdrawn() -> tally.withdrew();
            case Work.TextsMasked(MaskCounts counts) -> tally.masked(counts);
            case Work.FilesDone(int count) -> listener.advanced(count);
            case Work.CaseAccepted(CaseId id, Outcome outcome) -> accepted(id, outcome);
            case Work.FilesUnreferenced(Set<String> digests) -> tally.unreferenced(digests);
            case Work.ImageReady(var id, var content, var pixels) -> writer().add(id, content, pixels);
            case Work.CaseReady(PreparedCase prepared) -> writer().add(prepared);
            case Work.CaseGone(CaseId id) -> writer().remove(id);
            case Work.Commit(var done) -> {
                commit();
                done.countDown();
            }
            case Work.Finished() -> {}
            case Work.Failed(IOException cause) -> throw cause;
            case Work.Failed(RuntimeException cause) -> throw cause;
            case Work.Failed(Error cause) -> throw cause;
            case Work.Failed(Throwable cause) -> throw new IOException("preparing the cases failed", cause);
        }
    }

    private CaseWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("a case was prepared though another process indexes");
        }
        return writer;
    }

    /** What is indexed here is counted where it is written. */
    private void accepted(CaseId id, Outcome outcome) throws IOException {
        switch (outcome) {
            case UNCHANGED -> {
                if (tally.unchanged(id)) {
                    unchanged.add(id);
                }
                if (unchanged.size() >= DOUBTS_AT_A_TIME) {
                    countDoubts();
                }
            }
            case ADDED_CASE, CHANGED_CASE -> {
                if (writer == null) {
                    tally.accepted(outcome == Outcome.ADDED_CASE);
                }
            }
            case OUTDATED, WAITS, DELETED_CASE -> {}
        }
    }

    private void countDoubts() throws IOException {
        if (index != null && !unchanged.isEmpty()) {
            try (View view = index.view()) {
                tally.unchangedInDoubt(view.cases(unchanged).values().stream()
                        .filter(found -> !found.doubts().isEmpty())
                        .count());
            }
        }
        unchanged.clear();
    }

    private void commit() throws IOException {
        if (writer != null) {
            writer.commit();
        }
    }

    /** Takes note of something about an input that was taken in. */
    void notice(Notice notice) {
        tally.noticed(notice);
    }

    /** Takes note of files that hold neither an image nor a report. */
    void leftOut(List<LeftOut> kinds) {
        tally.leftOut(kinds);
    }

    /** The log names a place in the run's own list, as paths may name patients. */
    void refuse(Refused one) {
        int number = tally.refused(one);
        LOG.info("refused input {}: {}", number, one.reason());
        listener.refused(one);
    }

    private static void stop(Thread preparing) {
        preparing.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            preparing.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
