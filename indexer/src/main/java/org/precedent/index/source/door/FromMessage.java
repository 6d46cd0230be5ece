package org.precedent.index.source.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Profile;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.deid.ScrubberBuilder;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;
import org.precedent.index.source.Place;
import org.precedent.index.source.manifest.PlainText;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageIdentity;
import org.precedent.index.source.message.MessageStatus;

/** A message or a document that speaks of a study whose images come another way. */
final class FromMessage implements StudySource {
    private final Place place;
    private final Origin origin;
    private final Message message;
    private final String digest;
    private final CaseId caseId;
    private final Pseudonyms pseudonyms;
    private final Profile profile;

    /**
     * @param digest of what the message says
     * @param caseId the case that it speaks of, or the one that it awaits
     */
    FromMessage(
            Place place,
            Origin origin,
            Message message,
            String digest,
            CaseId caseId,
            Pseudonyms pseudonyms,
            Profile profile) {
        this.place = place;
        this.origin = origin;
        this.message = message;
        this.digest = digest;
        this.caseId = caseId;
        this.pseudonyms = pseudonyms;
        this.profile = profile;
    }

    @Override
    public Place place() {
        return place;
    }

    /** An addendum that is called as the report is that it adds to has a name of its own: it must not replace it. */
    @Override
    public SourceKey key() {
        String document = message.identity().document();
        if (message.status() != MessageStatus.ADDENDUM || !isCalledAsItsParent()) {
            return ofDocument(document);
        }
        String which = message.issued() == null ? digest : message.issued().toString();
        return pseudonyms.ofSource("addendum|" + document + "|" + which);
    }

    private SourceKey ofDocument(String document) {
        return pseudonyms.ofSource("message|" + document);
    }

    private boolean isCalledAsItsParent() {
        String parent = message.identity().parent();
        return parent == null || parent.equals(message.identity().document());
    }

    @Override
    public CaseId caseId() {
        return caseId;
    }

    @Override
    public @Nullable PatientKey patient() {
        String patient = told(message.identity().patient());
        return patient == null ? null : pseudonyms.ofPatient(patient);
    }

    @Override
    public @Nullable AccessionKey accession() {
        String accession = message.identity().accession();
        return accession == null ? null : pseudonyms.ofAccession(accession);
    }

    private static @Nullable String told(@Nullable String identifier) {
        return identifier == null || identifier.isBlank() ? null : identifier.strip();
    }

    @Override
    public List<String> digests() {
        return List.of(digest);
    }

    @Override
    public List<String> notices() {
        return message.notices();
    }

    @Override
    public Scrubber scrubber() {
        ScrubberBuilder scrubber = Scrubber.builder(profile);
        MessageIdentity identity = message.identity();
        scrubber.code(identity.document());
        code(scrubber, identity.parent());
        code(scrubber, identity.studyUid());
        code(scrubber, identity.accession());
        if (identity.patient() != null) {
            scrubber.patientId(identity.patient());
        }
        message.mentions().forEach(mention -> add(scrubber, mention));
        return scrubber.build();
    }

    private static void code(ScrubberBuilder scrubber, @Nullable String identifier) {
        if (identifier != null) {
            scrubber.code(identifier);
        }
    }

    static void add(ScrubberBuilder scrubber, Mention mention) {
        switch (mention.kind()) {
            case PERSON -> scrubber.person(mention.value());
            case LIKELY_PERSON -> scrubber.likelyPerson(mention.value());
            case PATIENT_ID -> scrubber.patientId(mention.value());
            case CODE -> scrubber.code(mention.value());
            case PHRASE -> scrubber.phrase(mention.value());
            case DATE -> scrubber.date(mention.value());
        }
    }

    @Override
    public Contribution contribution(Scrubber scrubber) {
        boolean withdrawn = message.status() == MessageStatus.WITHDRAWN;
        Study told = withdrawn ? Study.UNKNOWN : new ProfiledStudy(profile).of(message.study());
        String text = withdrawn ? "" : scrubber.about(told.date()).scrub(PlainText.of(message.text()));
        return new Contribution(
                key(),
                origin,
                digest,
                caseId,
                patient(),
                Cleaned.of(told, scrubber),
                ProfiledStudy.cut(text, Report.MAX_LENGTH),
                List.of(),
                null,
                "",
                accession(),
                new Edition(status(), message.issued(), parent()));
    }

    private @Nullable SourceKey parent() {
        MessageIdentity identity = message.identity();
        if (!isCalledAsItsParent()) {
            return identity.parent() == null ? null : ofDocument(identity.parent());
        }
        return message.status() == MessageStatus.ADDENDUM ? ofDocument(identity.document()) : null;
    }

    private ReportStatus status() {
        return switch (message.status()) {
            case PRELIMINARY -> ReportStatus.PRELIMINARY;
            case PARTIAL -> ReportStatus.PARTIAL;
            case FINAL -> ReportStatus.FINAL;
            case CORRECTED -> ReportStatus.CORRECTED;
            case ADDENDUM -> ReportStatus.ADDENDUM;
            case WITHDRAWN -> ReportStatus.WITHDRAWN;
        };
    }

    /** It brings none. */
    @Override
    public List<DecodedImage> decode() {
        return List.of();
    }
}
