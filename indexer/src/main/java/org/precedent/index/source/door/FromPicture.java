package org.precedent.index.source.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;

/** A picture that nothing is known about: a case of its own, named after what it holds. */
final class FromPicture implements StudySource {
    private final Place place;
    private final PictureFile file;
    private final Pseudonyms pseudonyms;

    FromPicture(Place place, PictureFile file, Pseudonyms pseudonyms) {
        this.place = place;
        this.file = file;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public SourceKey key() {
        return pseudonyms.ofSource("picture|" + file.content());
    }

    @Override
    public CaseId caseId() {
        return pseudonyms.ofStudy(file.content());
    }

    @Override
    public @Nullable PatientKey patient() {
        return null;
    }

    @Override
    public List<String> digests() {
        return List.of(file.content());
    }

    @Override
    public Scrubber scrubber() {
        return Scrubber.builder().build();
    }

    @Override
    public Contribution contribution(Scrubber scrubber) {
        return new Contribution(
                key(),
                Origin.PICTURE,
                file.content(),
                caseId(),
                null,
                Study.UNKNOWN,
                "",
                List.of(image(file.id(pseudonyms), "")),
                null,
                "");
    }

    /** Pictures have no place but that in which they came, behind the images of all series. */
    static ContributedImage image(ImageId id, String view) {
        return new ContributedImage(id, "pictures", Integer.MAX_VALUE, ContributedImage.AS_IT_CAME, view);
    }

    @Override
    public List<DecodedImage> decode() throws Unusable {
        return List.of(file.decode(file.id(pseudonyms)));
    }
}
