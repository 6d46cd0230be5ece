package org.precedent.index.source.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.ManifestRow;

/** A row of a manifest, with the picture that it points at; a DICOM file that it points at is a source of its own. */
final class FromRow implements StudySource {
    private final Place place;
    private final ManifestRow row;
    private final CaseId caseId;
    private final SourceKey key;
    private final RowImage image;
    private final boolean withText;
    private final Pseudonyms pseudonyms;
    private final List<String> notices;

    /**
     * @param key names the row
     * @param image the image that it points at
     * @param withText whether its text is kept
     */
    FromRow(
            Place place,
            ManifestRow row,
            CaseId caseId,
            SourceKey key,
            RowImage image,
            boolean withText,
            Pseudonyms pseudonyms,
            List<String> notices) {
        this.place = place;
        this.row = row;
        this.caseId = caseId;
        this.key = key;
        this.image = image;
        this.withText = withText;
        this.pseudonyms = pseudonyms;
        this.notices = List.copyOf(notices);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public SourceKey key() {
        return key;
    }

    @Override
    public CaseId caseId() {
        return caseId;
    }

    @Override
    public @Nullable PatientKey patient() {
        return row.patientId() == null ? null : pseudonyms.ofPatient(row.patientId());
    }

    @Override
    public @Nullable AccessionKey accession() {
        return row.accession() == null ? null : pseudonyms.ofAccession(row.accession());
    }

    @Override
    public List<String> digests() {
        PictureFile picture = image.picture();
        return picture == null ? List.of(row.digest()) : List.of(row.digest(), picture.content());
    }

    @Override
    public Scrubber scrubber() {
        return row.scrubber();
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public Contribution contribution(Scrubber scrubber) {
        ManifestRow clean = row.scrubbed(scrubber);
        Study told = new Study(
                clean.modality(),
                clean.bodyPart(),
                clean.sex(),
                clean.age(),
                clean.studyDate(),
                clean.labels(),
                clean.attributes());
        String view = clean.view();
        PictureFile picture = image.picture();
        SourceKey file = image.file() == null ? null : image.file().key();
        List<ContributedImage> images =
                picture == null ? List.of() : List.of(FromPicture.image(picture.id(pseudonyms), view));
        return new Contribution(
                key,
                Origin.MANIFEST,
                row.digest(),
                caseId,
                patient(),
                told,
                withText ? clean.text() : "",
                images,
                file,
                file == null ? "" : view,
                accession(),
                Edition.ONLY);
    }

    @Override
    public List<DecodedImage> decode() throws Unusable {
        PictureFile picture = image.picture();
        return picture == null ? List.of() : List.of(picture.decode(picture.id(pseudonyms)));
    }
}
