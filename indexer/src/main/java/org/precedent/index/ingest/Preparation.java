package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.source.FileKind;

/** The thread that goes through a plan ahead of the encoder. Whatever ends it, it says so as its last piece of work. */
final class Preparation implements Runnable {

    private final Plan plan;
    private final Pseudonyms pseudonyms;
    private final CasePreparer preparer;
    private final WorkQueue out;

    Preparation(Plan plan, Pseudonyms pseudonyms, CasePreparer preparer, WorkQueue out) {
        this.plan = plan;
        this.pseudonyms = pseudonyms;
        this.preparer = preparer;
        this.out = out;
    }

    @Override
    public void run() {
        try {
            out.put(outcome());
        } catch (InterruptedException e) {
            // the other side gave up and no longer listens
            Thread.currentThread().interrupt();
        }
    }

    private Work outcome() throws InterruptedException {
        try {
            for (Map.Entry<CaseId, List<Entry>> planned : plan.cases().entrySet()) {
                preparer.prepare(planned.getKey(), planned.getValue());
            }
            prepareLoosePictures();
            return new Work.Finished();
        } catch (IOException | RuntimeException | Error e) {
            return new Work.Failed(e);
        }
    }

    /** Copies of one picture are one case. */
    private void prepareLoosePictures() throws IOException, InterruptedException {
        Set<CaseId> seen = new HashSet<>();
        for (Path file : plan.loosePictures()) {
            try {
                CaseId id = pseudonyms.ofStudy(PictureFile.read(file).content());
                if (seen.add(id)) {
                    preparer.prepare(id, List.of(new Entry.OfFile(file, FileKind.PICTURE)));
                } else {
                    out.put(new Work.FileDone());
                }
            } catch (UnusableInput e) {
                out.put(new Work.InputRejected(new Rejection(file, null, e.reason())));
                out.put(new Work.FileDone());
            }
        }
    }
}
