package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Doors;

/** Goes through a plan and accepts one case after another. */
final class PlanJob implements Preparation.Job {
    private static final int AT_A_TIME = 256;

    private final CaseRecord record;
    private final Plan plan;
    private final Doors doors;
    private final CaseAcceptor acceptor;
    private final ArrivalBatch batch;
    private final WorkQueue out;

    PlanJob(CaseRecord record, Plan plan, Doors doors, CaseAcceptor acceptor, ArrivalBatch batch, WorkQueue out) {
        this.record = record;
        this.plan = plan;
        this.doors = doors;
        this.acceptor = acceptor;
        this.batch = batch;
        this.out = out;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        List<CaseId> ids = List.copyOf(plan.cases().keySet());
        for (int start = 0; start < ids.size(); start += AT_A_TIME) {
            acceptAll(ids.subList(start, Math.min(start + AT_A_TIME, ids.size())));
        }
        acceptLoosePictures();
        batch.accept();
        reunite();
        batch.finish();
    }

    /** Reports may wait for a case that another process brought meanwhile, or that is the only one of its order now. */
    private void reunite() throws IOException, InterruptedException {
        List<CaseId> before = List.of();
        List<CaseId> awaited = record.awaited(AT_A_TIME);
        while (!awaited.equals(before)) {
            for (CaseId id : awaited) {
                acceptor.join(id);
            }
            batch.accept();
            before = awaited;
            awaited = record.awaited(AT_A_TIME);
        }
    }

    private void acceptAll(List<CaseId> ids) throws IOException, InterruptedException {
        Set<CaseId> known = record.known(ids);
        for (CaseId id : ids) {
            List<Entry> entries = Objects.requireNonNull(plan.cases().get(id));
            if (known.contains(id)) {
                acceptor.accept(id, entries);
            } else {
                acceptor.acceptNew(id, entries);
            }
        }
    }

    /** Copies of one picture are one case. */
    private void acceptLoosePictures() throws IOException, InterruptedException {
        Set<CaseId> seen = new HashSet<>();
        for (Path file : plan.loosePictures()) {
            try {
                CaseId id = doors.picture(file).caseId();
                if (seen.add(id)) {
                    acceptor.accept(id, List.of(new Entry.OfFile(file, FileKind.PICTURE)));
                } else {
                    out.put(new Work.FilesDone(1));
                }
            } catch (Unusable e) {
                out.put(new Work.InputRefused(e.at(Place.of(file))));
                out.put(new Work.FilesDone(1));
            }
        }
    }
}
