package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.index.container.Containers;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordException;
import org.precedent.index.source.Code;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.SourceList;
import org.precedent.index.source.Sources;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Doors;
import org.precedent.index.source.door.StudyHead;
import org.precedent.index.source.manifest.ManifestReader;
import org.precedent.index.source.manifest.RowHead;
import org.precedent.index.source.manifest.RowPlace;

/** The first look at the sources: finds out, by heads alone, which case each file and each row belongs to. */
final class Planner implements Sources.Visitor {
    private final CaseRecord record;
    private final Doors doors;
    private final Consumer<Refused> refusals;
    private final MessagePlanner messages;
    private final Plan plan = new Plan();

    private Planner(CaseRecord record, Doors doors, Consumer<Refused> refusals) {
        this.record = record;
        this.doors = doors;
        this.refusals = refusals;
        this.messages = new MessagePlanner(record, doors.messages(), plan, refusals);
    }

    /** @param containers must stay open until the plan is carried out */
    static Plan plan(
            SourceList sources,
            Path outside,
            Containers containers,
            CaseRecord record,
            Doors doors,
            Consumer<Refused> refusals)
            throws IOException {
        Planner planner = new Planner(record, doors, refusals);
        new Sources(outside, containers, planner).visit(sources);
        planner.messages.settle();
        return planner.plan;
    }

    @Override
    public void file(Path file, FileKind kind) {
        switch (kind) {
            case PICTURE -> plan.addLoosePicture(file);
            case DICOM -> dicomFile(file);
        }
    }

    private void dicomFile(Path file) {
        try {
            add(doors.studyOfDicom(file), new Entry.OfFile(file, FileKind.DICOM));
        } catch (Unusable e) {
            if (e.code() == Code.OTHER_OBJECT) {
                leftOut(e.reason());
            } else {
                refused(e.at(Place.of(file)));
            }
        }
    }

    private void add(StudyHead study, Entry entry) {
        plan.add(study.caseId(), entry);
        plan.addStudy(study);
    }

    @Override
    public void leftOut(String what) {
        plan.addLeftOut(what);
    }

    @Override
    public boolean messages(Path file) {
        return messages.plan(file);
    }

    @Override
    public boolean holdsMessages(Path file) throws Unusable {
        return doors.messages().isOne(file);
    }

    @Override
    public void manifest(Path file) throws IOException {
        try {
            doors.manifest(file).read(new ManifestReader.Visitor() {
                @Override
                public void row(RowPlace place, RowHead head) throws IOException {
                    Planner.this.row(file, place, head);
                }

                @Override
                public void refused(Refused refused) {
                    Planner.this.refused(refused);
                }
            });
        } catch (RecordException e) {
            throw e;
        } catch (IOException e) {
            refused(Unusable.of(e).at(Place.of(file)));
        }
    }

    @Override
    public void unread(Path manifest, long files) {
        String what = files + " files beside the manifest that may be reports were not read: give them by themselves";
        plan.addNotice(new Notice(Place.of(manifest), what));
    }

    private void row(Path manifest, RowPlace place, RowHead head) throws IOException {
        try {
            refuseExported(head.studyId());
            add(doors.studyOfRow(manifest, head), new Entry.OfRow(manifest, place, head.file() != null));
        } catch (Unusable e) {
            refused(e.at(Place.of(manifest, place.line())));
        }
    }

    /** What was exported calls its study what the archive does, and would be a second case of it. */
    private void refuseExported(@Nullable String studyId) throws IOException, Unusable {
        if (studyId == null || !Pseudonyms.isOne(studyId)) {
            return;
        }
        if (!record.known(List.of(new CaseId(studyId))).isEmpty()) {
            throw new Unusable(
                    Code.CONTRADICTION,
                    "the row was exported from this archive, which has its case; ingest it into another archive");
        }
    }

    @Override
    public void refused(Refused refused) {
        refusals.accept(refused);
    }
}
