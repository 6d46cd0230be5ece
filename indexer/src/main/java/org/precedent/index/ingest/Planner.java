package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.precedent.index.deid.Profile;
import org.precedent.index.dicom.DicomHead;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.ManifestFolder;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Sources;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.ManifestReader;
import org.precedent.index.source.manifest.ManifestRow;
import org.precedent.index.source.manifest.RowPlace;
import org.precedent.index.source.manifest.RowResult;

/** The first look at the sources: finds out which case each file and each row belongs to. */
final class Planner implements Sources.Visitor {

    private final Pseudonyms pseudonyms;
    private final SafeDicom dicom;
    private final Consumer<Rejection> rejections;
    private final Plan plan = new Plan();

    private Planner(Pseudonyms pseudonyms, SafeDicom dicom, Consumer<Rejection> rejections) {
        this.pseudonyms = pseudonyms;
        this.dicom = dicom;
        this.rejections = rejections;
    }

    static Plan plan(
            List<Path> sources, Path outside, Pseudonyms pseudonyms, SafeDicom dicom, Consumer<Rejection> rejections)
            throws IOException {
        Planner planner = new Planner(pseudonyms, dicom, rejections);
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
            DicomHead head = dicom.head(file);
            plan.add(head.caseId(), new Entry.OfFile(file, FileKind.DICOM), true);
        } catch (UnusableInput e) {
            rejections.accept(new Rejection(file, null, e.reason()));
        }
    }

    @Override
    public void manifest(Path file) {
        try {
            ManifestReader reader = new ManifestReader(file, Profile.DEFAULTS);
            reader.read((place, result) -> row(reader.folder(), file, place, result));
        } catch (IOException e) {
            rejections.accept(new Rejection(file, null, Unusable.of(e).reason()));
        }
    }

    private void row(ManifestFolder folder, Path manifest, RowPlace place, RowResult result) {
        try {
            if (result instanceof RowResult.Bad(Refused refused)) {
                refused(refused);
                return;
            }
            ManifestRow row = checked(result);
            plan.add(caseOf(folder, row), new Entry.OfRow(manifest, place), row.file() != null);
        } catch (UnusableInput e) {
            rejections.accept(new Rejection(manifest, place.line(), e.reason()));
        } catch (Unusable e) {
            rejections.accept(new Rejection(manifest, place.line(), e.reason()));
        }
    }

    static ManifestRow checked(RowResult result) throws UnusableInput {
        return switch (result) {
            case RowResult.Ok(ManifestRow row, var _) -> row;
            case RowResult.Bad(Refused refused) -> throw new UnusableInput(refused.reason());
        };
    }

    private CaseId caseOf(ManifestFolder folder, ManifestRow row) throws UnusableInput, Unusable {
        if (row.file() == null && row.text().isEmpty()) {
            throw new UnusableInput("the row has neither a file nor a text");
        }
        if (row.studyId() != null) {
            return pseudonyms.ofStudy(row.studyId());
        }
        if (row.file() == null) {
            throw new UnusableInput("the row names neither a study_id nor a file");
        }
        Path file = folder.resolve(row.file());
        if (FileKind.of(file) == FileKind.PICTURE) {
            throw new UnusableInput("the row names no study_id, and its picture cannot tell it");
        }
        return dicom.head(file).caseId();
    }

    @Override
    public void refused(Refused refused) {
        rejections.accept(new Rejection(refused));
    }
}
