package org.precedent.api.dicomweb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.precedent.index.Deadline;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.FileStore;
import org.precedent.index.dicom.DicomElements;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.KeptInstance;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.CaseRecord;

/**
 * The studies, series and instances of an archive for viewers: those of which a file is kept. Owns nothing that it is
 * made of. Safe for use by many threads.
 */
public final class DicomWeb {
    private final Studies studies;
    private final FileStore files;
    private final DicomReader reader;
    private final DicomWebLimits limits;

    /**
     * Joins the record with the files that it refers to.
     *
     * @param reader of the files that are kept
     */
    public DicomWeb(
            CaseRecord record, FileStore files, Pseudonyms pseudonyms, DicomReader reader, DicomWebLimits limits) {
        this.studies = new Studies(record, pseudonyms, limits);
        this.files = files;
        this.reader = reader;
        this.limits = limits;
    }

    public DicomWebLimits limits() {
        return limits;
    }

    /**
     * Searches.
     *
     * @param base the address under which all is found
     */
    public QueryAnswer search(Query query, String base, Deadline deadline) throws IOException {
        return new QueryRun(this, studies, query, base, deadline).answer();
    }

    /**
     * The instances at a place, in their order, at least one.
     *
     * @param path names a study at least
     * @throws DicomWebRefused if there are none
     */
    public List<Found> instances(DicomPath path) throws IOException {
        Optional<CaseId> id =
                Optional.ofNullable(path.study()).flatMap(DicomUid::pseudonym).map(CaseId::new);
        Optional<HeldStudy> study = id.isEmpty() ? Optional.empty() : studies.held(id.get());
        List<Found> found = study.map(held -> instances(held, path)).orElse(List.of());
        if (found.isEmpty()) {
            throw new DicomWebRefused(
                    DicomWebRefused.Reason.UNKNOWN,
                    "there is no such study, series or instance here, or its files are not kept; search for what is");
        }
        return found;
    }

    static List<Found> instances(HeldStudy held, DicomPath path) {
        List<Found> found = new ArrayList<>();
        for (SeriesEntry series : held.entry().series()) {
            if (path.series() == null || path.series().equals(series.uid())) {
                for (HeldInstance instance : held.instances().getOrDefault(series.key(), List.of())) {
                    if (path.instance() == null || path.instance().equals(instance.uid())) {
                        found.add(new Found(held.entry(), series, instance));
                    }
                }
            }
        }
        return found;
    }

    /** How viewers call the images of a case; those of which no instance is kept are left out. */
    public Map<ImageId, NamedFrame> frames(CaseId id) throws IOException {
        return studies.frames(id);
    }

    /**
     * Opens an instance, with what the record knows of it.
     *
     * @throws ArchiveException if its file is missing or damaged
     */
    public KeptInstance open(Found found) throws IOException {
        return switch (reader.kept(DicomSource.of(files.sound(found.file())))) {
            case DicomResult.Ok<KeptInstance>(KeptInstance kept) ->
                kept.told(found.names(), found.patient(), found.facts());
            case DicomResult.Refused<KeptInstance> refused ->
                throw new ArchiveException("the kept instance " + found.uid() + " is damaged (" + refused.reason()
                        + "); ingest its source again");
        };
    }

    /**
     * All that is told of instances, but their pixels.
     *
     * @return an array of data sets (PS3.18 annex F)
     */
    public byte[] metadata(List<Found> instances, Deadline deadline) throws IOException {
        DicomJson json = new DicomJson(limits.answerBytes());
        for (Found one : instances) {
            deadline.check();
            json.add(told(open(one)));
        }
        return json.bytes();
    }

    /** The elements of an instance, and in what syntax it is there. */
    static DicomElements told(KeptInstance kept) throws IOException {
        DicomElements syntax = new DicomElements(
                List.of(ToldFacts.element(Attribute.AVAILABLE_TRANSFER_SYNTAX_UID, kept.transferSyntax())));
        return ToldFacts.joined(kept.elements(), syntax);
    }
}
