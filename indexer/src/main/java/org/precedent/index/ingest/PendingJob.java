package org.precedent.index.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.GenerationName;
import org.precedent.index.record.Pending;

/** Prepares every case that a generation does not hold as the record has it, until there is none. */
final class PendingJob implements Preparation.Job {
    private static final int AT_A_TIME = 500;

    private final CaseRecord record;
    private final GenerationName generation;
    private final CasePreparer preparer;
    private final WorkQueue out;
    private final Map<CaseId, Long> prepared = new HashMap<>();

    PendingJob(CaseRecord record, GenerationName generation, CasePreparer preparer, WorkQueue out) {
        this.record = record;
        this.generation = generation;
        this.preparer = preparer;
        this.out = out;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        List<Pending> pending = record.pending(generation, AT_A_TIME);
        while (!pending.isEmpty()) {
            prepared.clear();
            for (Pending one : pending) {
                if (one.gone()) {
                    out.put(new Work.CaseGone(one.id()));
                } else {
                    preparer.prepare(one.id());
                }
                prepared.put(one.id(), one.revision());
            }
            commit();
            pending = left();
        }
    }

    private void commit() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        out.put(new Work.Commit(done));
        done.await();
    }

    /** What is pending still; what could not be brought on stays so, rather than be tried for ever. */
    private List<Pending> left() throws IOException {
        List<Pending> pending = record.pending(generation, AT_A_TIME);
        boolean stuck =
                pending.stream().allMatch(one -> Long.valueOf(one.revision()).equals(prepared.get(one.id())));
        if (stuck && !pending.isEmpty()) {
            throw new IOException(
                    pending.size() + " cases were indexed and are pending still; precedent verify says more");
        }
        return pending;
    }
}
