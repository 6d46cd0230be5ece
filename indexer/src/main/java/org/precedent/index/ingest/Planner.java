package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Sources;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Doors;
import org.precedent.index.source.manifest.ManifestReader;
import org.precedent.index.source.manifest.RowHead;
import org.precedent.index.source.manifest.RowPlace;

/** The first look at the sources: finds out, by heads alone, which case each file and each row belongs to. */
final class Planner implements Sources.Visitor {
    private final Doors doors;
    private final Consumer<Refused> refusals;
    private final Plan plan = new Plan();

    private Planner(Doors doors, Consumer<Refused> refusals) {
        this.doors = doors;
        this.refusals = refusals;
    }

    static Plan plan(List<Path> sources, Path outside, Doors doors, Consumer<Refused> refusals) throws IOException {
        Planner planner = new Planner(doors, refusals);
        new Sources(outside, planner).visit(sources);
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
            plan.add(doors.caseOfDicom(file), new Entry.OfFile(file, FileKind.DICOM));
        } catch (Unusable e) {
            refused(e.at(Place.of(file)));
        }
    }

    @Override
    public void manifest(Path file) {
        try {
            doors.manifest(file).read(new ManifestReader.Visitor() {
                @Override
                public void row(RowPlace place, RowHead head) {
                    Planner.this.row(file, place, head);
                }

                @Override
                public void refused(Refused refused) {
                    Planner.this.refused(refused);
                }
            });
        } catch (IOException e) {
            refused(Unusable.of(e).at(Place.of(file)));
        }
    }

    private void row(Path manifest, RowPlace place, RowHead head) {
        try {
            plan.add(doors.caseOfRow(manifest, head), new Entry.OfRow(manifest, place, head.file() != null));
        } catch (Unusable e) {
            refused(e.at(Place.of(manifest, place.line())));
        }
    }

    @Override
    public void refused(Refused refused) {
        refusals.accept(refused);
    }
}
