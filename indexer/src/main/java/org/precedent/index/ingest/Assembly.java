package org.precedent.index.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.record.RecordedContribution;

/**
 * A case made of its contributions, and of nothing else: the same contributions in the same order give the same case.
 *
 * <p>Where contributions disagree, the kind of source that {@link Origin} names first counts, then the one that was
 * accepted first. Texts, labels, attributes and images add up; equal ones count once.
 *
 * @param content the case, without doubts
 * @param textLeftOut the sources whose text no longer fitted into the report
 * @param imagesLeftOut the sources of which an image no longer fitted into the study
 */
record Assembly(Case content, List<SourceKey> textLeftOut, List<SourceKey> imagesLeftOut) {
    private static final String BETWEEN_TEXTS = "\n\n";
    private static final Comparator<Contribution> MOST_TRUSTED_FIRST = Comparator.comparing(Contribution::origin);

    Assembly {
        textLeftOut = List.copyOf(textLeftOut);
        imagesLeftOut = List.copyOf(imagesLeftOut);
    }

    /**
     * Puts a case together.
     *
     * @param contributions in the order in which their sources were first accepted
     * @param kept where the pixels of their images lie
     * @param unnamed the patient of a study of which nobody says whose it is
     * @param reader takes the text apart
     */
    static Assembly of(
            CaseId id,
            List<Contribution> contributions,
            Map<ImageId, KeptImage> kept,
            PatientKey unnamed,
            Function<String, Report> reader) {
        List<Contribution> trusted =
                contributions.stream().sorted(MOST_TRUSTED_FIRST).toList();
        List<SourceKey> textLeftOut = new ArrayList<>();
        Report report = reader.apply(text(contributions, textLeftOut));
        AssembledImages images = AssembledImages.of(trusted, kept);
        Case content =
                new Case(id, patient(trusted, unnamed), AssembledStudy.of(trusted), report, images.images(), List.of());
        return new Assembly(content, textLeftOut, images.leftOut());
    }

    /** Puts a case together of what the record holds of it. */
    static Assembly of(RecordedCase recorded, Pseudonyms pseudonyms, Function<String, Report> reader) {
        List<Contribution> contributions = recorded.contributions().stream()
                .map(RecordedContribution::contribution)
                .toList();
        PatientKey unnamed = unnamed(recorded.id(), pseudonyms);
        return of(recorded.id(), contributions, recorded.images(), unnamed, reader);
    }

    /** A study of which nobody says whose it is has a patient of its own. */
    static PatientKey unnamed(CaseId id, Pseudonyms pseudonyms) {
        return pseudonyms.ofPatient(id.value());
    }

    private static PatientKey patient(List<Contribution> trusted, PatientKey unnamed) {
        for (Contribution contribution : trusted) {
            if (contribution.patient() != null) {
                return contribution.patient();
            }
        }
        return unnamed;
    }

    private static String text(List<Contribution> contributions, List<SourceKey> leftOut) {
        JoinedText text = new JoinedText(BETWEEN_TEXTS, Report.MAX_LENGTH);
        for (ReportTexts.Told told : ReportTexts.of(speaking(contributions))) {
            if (!text.add(told.text())) {
                leftOut.add(told.source());
            }
        }
        return text.toString();
    }

    /** The text of an earlier archive stands only until its source is there itself. */
    private static List<Contribution> speaking(List<Contribution> contributions) {
        List<Contribution> present = contributions.stream()
                .filter(contribution -> contribution.origin() != Origin.EARLIER_ARCHIVE)
                .toList();
        boolean spoken =
                present.stream().anyMatch(contribution -> !contribution.text().isEmpty());
        return spoken ? present : contributions;
    }
}
