package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.DicomWebLimits;
import org.precedent.api.http.ApiOptions;
import org.precedent.api.http.ApiServer;
import org.precedent.api.http.FilterJson;
import org.precedent.api.http.QueryDicom;
import org.precedent.api.http.ServiceInfo;
import org.precedent.api.list.CaseLists;
import org.precedent.api.list.ListSource;
import org.precedent.api.quality.ArchiveState;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.summary.SummarySubjects;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.api.teaching.TeachingFiles;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;
import org.precedent.encoder.runtime.PrecisionGuard;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.CurrentIndex;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.deid.Profile;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.ingest.IndexDoor;
import org.precedent.index.ingest.Ingest;
import org.precedent.index.ingest.IngestListener;
import org.precedent.index.ingest.IngestOptions;
import org.precedent.index.ingest.IngestReport;
import org.precedent.index.ingest.QuarantineList;
import org.precedent.index.ingest.Reindexing;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.source.SourceList;
import org.precedent.index.source.door.Doors;

/** An archive with its record and its encoder, opened together and closed together: all the wiring there is. */
final class Workbench implements AutoCloseable {
    /** The engine behind every index. */
    static final Engine ENGINE = new LuceneEngine();

    private final Archive archive;
    private final CaseRecord record;
    private final ModelOption model;
    private final EncoderOptions options;
    private final Encoder encoder;
    private final DicomReader reader;
    private final InstanceRenderer renderer;

    private Workbench(Archive archive, CaseRecord record, ModelOption model, EncoderOptions options, Encoder encoder) {
        this.archive = archive;
        this.record = record;
        this.model = model;
        this.options = options;
        this.encoder = encoder;
        this.reader = dicom(archive.pseudonyms()).with(BurnedIn.TRUST);
        this.renderer = new InstanceRenderer(reader);
    }

    private DicomReader dicom(Pseudonyms names) {
        CtPreset preset = CtPreset.named(encoder.fingerprint().windowing());
        return DicomReader.standard(names, DicomLimits.DEFAULTS, preset);
    }

    /**
     * Opens an archive to add to; makes it when it is not there.
     *
     * @param wanted how to encode; what it leaves open is as the archive was made
     */
    static Workbench toWrite(Path data, ModelOption model, EncoderOptions wanted, Optional<CtPreset> preset)
            throws IOException {
        return open(Archive.open(data), Access.WRITE, model, wanted, preset);
    }

    /** Opens an archive to search; it must be there, and may be ingested into meanwhile. */
    static Workbench toRead(Path data, ModelOption model) throws IOException {
        return open(existing(data), Access.READ, model, model.options(), Optional.empty());
    }

    /**
     * Opens an archive to serve, as {@link #toRead}; what people put together of it is saved where it can be written.
     */
    static Workbench toServe(Path data, ModelOption model) throws IOException {
        Archive archive = existing(data);
        Access access = archive.isWritable() ? Access.WRITE : Access.READ;
        return open(archive, access, model, model.options(), Optional.empty());
    }

    /** An archive that must be there. */
    static Archive existing(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new IOException(
                    "there is no archive at " + data + "; make it first: precedent ingest --data " + data + " SOURCE");
        }
        return Archive.existing(data);
    }

    private static Workbench open(
            Archive archive, Access access, ModelOption model, EncoderOptions wanted, Optional<CtPreset> preset)
            throws IOException {
        CaseRecord record = archive.record(access);
        try {
            EncoderOptions options = options(archive, record, wanted, preset);
            return new Workbench(archive, record, model, options, model.open(options));
        } catch (IOException | RuntimeException e) {
            record.close();
            throw e;
        }
    }

    /** What was asked for; where nothing was, as the archive was made. Derived weights lie beside the data. */
    private static EncoderOptions options(
            Archive archive, CaseRecord record, EncoderOptions wanted, Optional<CtPreset> preset) throws IOException {
        EncoderOptions options = wanted.withCache(archive.derivedWeights());
        Optional<Fingerprint> made = record.currentGeneration().map(Generation::fingerprint);
        if (made.isPresent() && wanted.precision() == Precision.AUTO) {
            options = options.withPrecision(Precision.of(made.get().precision()));
        }
        Optional<String> windowing = preset.map(CtPreset::id).or(() -> made.map(Fingerprint::windowing));
        return windowing.map(options::withWindowing).orElse(options);
    }

    /**
     * Takes sources in, at a low priority.
     *
     * @param deid how patients' traces are taken out
     * @throws org.precedent.index.record.RecordException if the archive was made with another choice
     * @throws org.precedent.index.FingerprintMismatch if the archive was made with another preset, model or precision
     * @throws PrecisionTooLow if a precision that nobody asked for does not suit the model; nothing was encoded
     */
    IngestReport ingest(SourceList sources, IngestOptions how, Deidentifying deid, IngestListener listener)
            throws IOException {
        Encoder bulk = guarded(encoder.background());
        IndexDoor door = new IndexDoor(archive, record, ENGINE, bulk.fingerprint());
        RememberedStudies studies = archive.studyIds().remembering();
        try (Doors doors = doors(how, deid, studies)) {
            return new Ingest(archive, record, doors, studies, bulk, door, images(), model.kinds(), how, listener)
                    .run(sources);
        }
    }

    private Doors doors(IngestOptions how, Deidentifying deid, Pseudonyms names) throws IOException {
        Profile profile =
                Profile.DEFAULTS.withDates(record.settleDates(deid.dates().orElse(null)));
        return new Doors(
                names,
                dicom(names).with(deid.burnedIn()),
                profile,
                how.framesPerInstance(),
                how.withoutTemplateTexts(),
                Formats.files(how.messagesPerFile()));
    }

    /** Names the way in which sources are read: what was read in another way is to be read again. */
    String readingTag(IngestOptions how, Deidentifying deid) throws IOException {
        try (Doors doors = doors(how, deid, archive.pseudonyms())) {
            return doors.tag() + "-" + how.keep();
        }
    }

    /** In an archive without a vector a precision that was chosen for the user has to show that it suits the model. */
    private Encoder guarded(Encoder bulk) throws IOException {
        boolean chosen = options.precision() == Precision.AUTO;
        Precision precision = Precision.of(encoder.fingerprint().precision());
        if (!chosen
                || precision == Precision.FP32
                || !model.hasFp32()
                || record.counts().vectors() > 0) {
            return bulk;
        }
        return new PrecisionGuard(bulk, precision, () -> model.open(options.withPrecision(Precision.FP32)));
    }

    /** Makes the index anew, at a low priority. */
    Reindexing reindexing(IngestListener listener) throws IOException {
        return new Reindexing(
                archive,
                record,
                ENGINE,
                encoder.background(),
                images(),
                model.kinds(),
                IngestOptions.DEFAULTS,
                listener);
    }

    /** Opens the index to search; to be closed by who opens it. */
    CaseIndex index() throws IOException {
        return CurrentIndex.open(archive, record, ENGINE, encoder.fingerprint());
    }

    /** Starts to serve, after a search and a summary that load what the first request would have to wait for. */
    ApiServer serve(CaseIndex index, Summariser summariser, String modelName, ApiOptions options) throws IOException {
        CaseSearch search = search(index);
        List<Part> parts = List.of(new Part.Words("warm", 1), new Part.Picture(Pixels.ofGrey(1, 1, new byte[1]), 1));
        search.search(new SearchRequest(parts, Filter.NONE, 1, Ranking.HYBRID));
        String _ = FirstSummary.by(summariser);
        if (summariser.model().isPresent()) {
            Verdict _ = FirstSummary.check();
        }
        ServiceInfo info = ServiceInfo.of(
                Version.NUMBER,
                modelName,
                encoder,
                () -> record.counts().waiting(),
                DemoCaution.strangeCases(model, index),
                new KeptCalibration(record, encoder.fingerprint()));
        TeachingFiles teaching = new TeachingFiles(record.collections(), index, archive.isWritable());
        ArchiveState state = new ArchiveState(record, new QuarantineList(archive, record), index);
        return ApiServer.start(
                options, search, summariser, index, images(), queryDicom(), dicomWeb(), teaching, state, info);
    }

    /** Reads DICOM images that are searched with as this archive's own are read. */
    QueryDicom queryDicom() {
        return new DicomQueries(reader);
    }

    /** The archive's instances, for viewers. */
    private DicomWeb dicomWeb() {
        return new DicomWeb(record, archive.files(), archive.pseudonyms(), reader, DicomWebLimits.DEFAULTS);
    }

    /** The archive's images, by their names. */
    ImageFiles images() {
        return new ImageFiles(record, archive.files(), renderer);
    }

    /** Finds what is to be summarised. */
    SummarySubjects subjects(CaseIndex index) {
        return new SummarySubjects(index, search(index), SummaryOptions.DEFAULTS.table());
    }

    CaseSearch search(CaseIndex index) {
        return new CaseSearch(
                index, encoder, SearchOptions.DEFAULTS, new KeptCalibration(record, encoder.fingerprint()));
    }

    /** The lists of an index, as a server makes them. */
    CaseLists lists(CaseIndex index) {
        ListSource source = new ListSource(
                Version.NUMBER, model.name(), encoder.fingerprint().id(), FilterJson::written);
        return new CaseLists(index, search(index), source);
    }

    Archive archive() {
        return archive;
    }

    CaseRecord record() {
        return record;
    }

    @Override
    public void close() throws IOException {
        try (encoder;
                renderer) {
            record.close();
        }
    }
}
