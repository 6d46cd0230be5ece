package org.precedent.index.source.door;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.deid.ScrubberBuilder;
import org.precedent.index.dicom.DicomDocument;
import org.precedent.index.dicom.EncapsulatedDocument;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.document.DocumentText;
import org.precedent.index.source.document.ReadDocument;

/** A report in a DICOM file: structured, or a document of another format. */
final class FromDicomDocument implements StudySource {
    private static final DocumentText DOCUMENTS = new DocumentText();

    private final Place place;
    private final DicomDocument document;
    private final String digest;
    private final String text;
    private final List<String> notices;
    private final Scrubber scrubber;

    /**
     * Takes an open file.
     *
     * @param digest of the file
     * @throws Unusable if the document within it cannot be read
     */
    FromDicomDocument(Place place, DicomDocument document, String digest) throws Unusable {
        this.place = place;
        this.document = document;
        this.digest = digest;
        List<String> said = new ArrayList<>(document.notices());
        EncapsulatedDocument encapsulated = document.encapsulated();
        if (encapsulated == null) {
            this.text = document.text();
            this.scrubber = document.scrubber();
        } else {
            ReadDocument read = DOCUMENTS.read(encapsulated.content(), encapsulated.mediaType());
            this.text = read.text();
            ScrubberBuilder named = Scrubber.builder();
            read.mentions().forEach(mention -> FromMessage.add(named, mention));
            this.scrubber = Scrubber.joined(List.of(document.scrubber(), named.build()));
            said.addAll(read.notices());
        }
        this.notices = List.copyOf(said);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public SourceKey key() {
        return document.source();
    }

    @Override
    public CaseId caseId() {
        return document.caseId();
    }

    @Override
    public @Nullable PatientKey patient() {
        return document.patient();
    }

    @Override
    public @Nullable AccessionKey accession() {
        return document.accession();
    }

    @Override
    public List<String> digests() {
        return List.of(digest);
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public Scrubber scrubber() {
        return scrubber;
    }

    @Override
    public Contribution contribution(Scrubber all) {
        boolean withdrawn = document.edition().status() == ReportStatus.WITHDRAWN;
        return new Contribution(
                key(),
                Origin.DOCUMENT,
                digest,
                caseId(),
                patient(),
                withdrawn ? Study.UNKNOWN : Cleaned.of(document.study(), all),
                withdrawn
                        ? ""
                        : ProfiledStudy.cut(all.about(document.study().date()).scrub(text), Report.MAX_LENGTH),
                List.of(),
                null,
                "",
                accession(),
                document.edition());
    }

    /** It brings none. */
    @Override
    public List<DecodedImage> decode() {
        return List.of();
    }
}
