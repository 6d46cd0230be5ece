package org.precedent.index.model;

import java.time.LocalDate;
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
 * @param accession the order that the study was made for; null when the source does not say
 * @param edition which version of a report it is
 * @param profile the rules by which it was de-identified, by their name; null when nobody took note of them
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
        String view,
        @Nullable AccessionKey accession,
        Edition edition,
        @Nullable String profile) {
    public Contribution {
        images = List.copyOf(images);
        if (text.length() > Report.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters is longer than " + Report.MAX_LENGTH);
        }
    }

    /** Of a source that names no order and has no versions. */
    public Contribution(
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
        this(source, origin, digest, caseId, patient, study, text, images, about, view, null, Edition.ONLY);
    }

    /** One of which no note is taken yet how it was de-identified. */
    public Contribution(
            SourceKey source,
            Origin origin,
            String digest,
            CaseId caseId,
            @Nullable PatientKey patient,
            Study study,
            String text,
            List<ContributedImage> images,
            @Nullable SourceKey about,
            String view,
            @Nullable AccessionKey accession,
            Edition edition) {
        this(source, origin, digest, caseId, patient, study, text, images, about, view, accession, edition, null);
    }

    /** The same, de-identified by these rules. */
    public Contribution by(String rules) {
        return new Contribution(
                source, origin, digest, caseId, patient, study, text, images, about, view, accession, edition, rules);
    }

    /** The same, of another case. */
    public Contribution in(CaseId other) {
        return new Contribution(
                source, origin, digest, other, patient, study, text, images, about, view, accession, edition, profile);
    }

    /**
     * What stands in the place of the report that this one replaces or takes away: nothing, from the time of this one
     * on.
     *
     * @throws IllegalStateException if it {@link Edition#strikesParent does neither}
     */
    public Contribution parentStruck() {
        SourceKey parent = edition.parent();
        if (parent == null || !edition.strikesParent()) {
            throw new IllegalStateException("a contribution that takes no other one's text away");
        }
        Edition gone = new Edition(ReportStatus.WITHDRAWN, edition.issued(), null);
        return new Contribution(
                parent,
                origin,
                digest,
                caseId,
                patient,
                Study.UNKNOWN,
                "",
                List.of(),
                null,
                "",
                accession,
                gone,
                profile);
    }

    /** The same without its images. */
    public Contribution withoutImages() {
        return new Contribution(
                source, origin, digest, caseId, patient, study, text, List.of(), about, view, accession, edition,
                profile);
    }

    /** The same as another version, by whatever name. */
    public Contribution as(SourceKey other, Edition version) {
        return new Contribution(
                other, origin, digest, caseId, patient, study, text, images, about, view, accession, version, profile);
    }

    /** The same with another text. */
    public Contribution withText(String other) {
        return new Contribution(
                source, origin, digest, caseId, patient, study, other, images, about, view, accession, edition,
                profile);
    }

    /** The same with another day of the study. */
    public Contribution withDate(@Nullable LocalDate other) {
        return new Contribution(
                source,
                origin,
                digest,
                caseId,
                patient,
                study.withDate(other),
                text,
                images,
                about,
                view,
                accession,
                edition,
                profile);
    }

    @Override
    public String toString() {
        return "Contribution[" + origin + " " + source + "]";
    }
}
