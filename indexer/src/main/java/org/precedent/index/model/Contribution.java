package org.precedent.index.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source said about one study, de-identified. A case is a function of its contributions: the same source, sent
 * again, takes the place of what it said before.
 *
 * @param digest the SHA-256 of the source as it came, in hexadecimal
 * @param patient whose study it is; null when the source does not say
 * @param study what the source says of the study
 * @param text the report, or a part of it; empty when the source has none
 * @param images the images that the source brings, in its order
 * @param about the source whose images {@code view} is about, where that is another; null otherwise
 * @param view what this source calls the view of those images; empty when it says nothing
 */
public record Contribution(
        SourceKey source,
        Origin origin,
        String digest,
        CaseId caseId,
        @Nullable PatientKey patient,
        Study study,
        String text,
        List<ContributedImage> images,
        @Nullable SourceKey about,
        String view) {
    public Contribution {
        images = List.copyOf(images);
        if (text.length() > Report.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters is longer than " + Report.MAX_LENGTH);
        }
    }

    /** The same without its images. */
    public Contribution withoutImages() {
        return new Contribution(source, origin, digest, caseId, patient, study, text, List.of(), about, view);
    }

    /** The same with another text. */
    public Contribution withText(String other) {
        return new Contribution(source, origin, digest, caseId, patient, study, other, images, about, view);
    }

    @Override
    public String toString() {
        return "Contribution[" + origin + " " + source + "]";
    }
}
