package org.precedent.index.dicom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Edition;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;

/**
 * A report in a DICOM file: a structured report, whose text is here and de-identified, or a document of another format,
 * which is as it was written and is to be read and cleaned by whoever takes it.
 */
public final class DicomDocument {
    private final Deidentified facts;
    private final Edition edition;
    private final String text;
    private final @Nullable EncapsulatedDocument encapsulated;
    private final List<String> notices;

    private DicomDocument(
            Deidentified facts,
            Edition edition,
            String text,
            @Nullable EncapsulatedDocument encapsulated,
            List<String> notices) {
        this.facts = facts;
        this.edition = edition;
        this.text = text;
        this.encapsulated = encapsulated;
        this.notices = List.copyOf(notices);
    }

    static DicomDocument of(DicomObject object, Deidentified facts, Pseudonyms pseudonyms) throws Rejection {
        Dataset dataset = object.dataset();
        if (ObjectKind.isEncapsulated(object.sopClass())) {
            EncapsulatedDocument document = EncapsulatedDocument.of(dataset);
            return new DicomDocument(facts, DocumentEdition.of(dataset, pseudonyms), "", document, List.of());
        }
        String text = facts.scrubber().scrub(StructuredReport.text(dataset));
        return new DicomDocument(
                facts,
                DocumentEdition.of(dataset, pseudonyms),
                text,
                null,
                ReferencedStudies.of(dataset).areMany()
                        ? List.of("the report speaks of several studies and is joined to the one in which it stands")
                        : List.of());
    }

    /** Names the file after its SOP Instance UID. */
    public SourceKey source() {
        return facts.source();
    }

    /** The case that its study is: the one it stands in, or the only one that it names as its evidence. */
    public CaseId caseId() {
        return facts.caseId();
    }

    /** Whose study it is; null when the file has no identifier of a patient. */
    public @Nullable PatientKey patient() {
        return facts.patient();
    }

    /** The order that the study was made for; null when the file does not say. */
    public @Nullable AccessionKey accession() {
        return facts.accession();
    }

    /** What it says of the study; its modality is not told, for that of the file is the document's own. */
    public Study study() {
        return facts.study();
    }

    /** Removes this patient's names and identifiers, and those of whoever wrote and signed it. */
    public Scrubber scrubber() {
        return facts.scrubber();
    }

    /** Which version it is, and which document it replaces. */
    public Edition edition() {
        return edition;
    }

    /**
     * The text of a structured report under its headings, de-identified; empty when another document is encapsulated.
     */
    public String text() {
        return text;
    }

    /** The document of another format; null when this is a structured report. */
    public @Nullable EncapsulatedDocument encapsulated() {
        return encapsulated;
    }

    /** What was left out, a sentence each. */
    public List<String> notices() {
        return notices;
    }

    @Override
    public String toString() {
        return "DicomDocument[" + facts.caseId() + "]";
    }
}
