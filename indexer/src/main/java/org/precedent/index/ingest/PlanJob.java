package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.CaseId;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Doors;

/** Goes through a plan and accepts one case after another. */
final class PlanJob implements Preparation.Job {
    private final Plan plan;
    private final Doors doors;
    private final CaseAcceptor acceptor;
    private final ArrivalBatch batch;
    private final WorkQueue out;

    PlanJob(Plan plan, Doors doors, CaseAcceptor acceptor, ArrivalBatch batch, WorkQueue out) {
        this.plan = plan;
        this.doors = doors;
        this.acceptor = acceptor;
        this.batch = batch;
        this.out = out;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        for (Map.Entry<CaseId, List<Entry>> planned : plan.cases().entrySet()) {
            acceptor.accept(planned.getKey(), planned.getValue());
        }
        acceptLoosePictures();
        batch.accept();
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
