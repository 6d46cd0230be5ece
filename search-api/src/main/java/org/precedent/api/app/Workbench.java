package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.precedent.api.http.ApiOptions;
import org.precedent.api.http.ApiServer;
import org.precedent.api.http.ServiceInfo;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRequest;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;
import org.precedent.encoder.runtime.PrecisionGuard;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.ingest.Ingest;
import org.precedent.index.ingest.IngestListener;
import org.precedent.index.ingest.IngestOptions;
import org.precedent.index.ingest.IngestReport;
import org.precedent.index.lucene.LuceneCaseIndex;
import org.precedent.index.model.Filter;

/** An archive with its encoder and its index, opened together and closed together: all the wiring there is. */
final class Workbench implements AutoCloseable {
    private final Archive archive;
    private final ModelOption model;
    private final EncoderOptions options;
    private final Encoder encoder;
    private final CaseIndex index;

    private Workbench(Archive archive, ModelOption model, EncoderOptions options, Encoder encoder, CaseIndex index) {
        this.archive = archive;
        this.model = model;
        this.options = options;
        this.encoder = encoder;
        this.index = index;
    }

    /**
     * Opens an archive to add to; makes it when it is not there.
     *
     * @param wanted how to encode; what it leaves open is as the archive was made
     * @throws org.precedent.index.FingerprintMismatch if the archive was made with another preset, model or precision
     */
    static Workbench toWrite(Path data, ModelOption model, EncoderOptions wanted, Optional<CtPreset> preset)
            throws IOException {
        return open(data, model, wanted, preset, LuceneCaseIndex.Mode.WRITE);
    }

    /** Opens an archive to search; it must be there, and may be ingested into meanwhile. */
    static Workbench toRead(Path data, ModelOption model) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new NoSuchFileException(
                    data + "; make the archive first: precedent ingest --data " + data + " SOURCE");
        }
        return open(data, model, model.options(), Optional.empty(), LuceneCaseIndex.Mode.READ);
    }

    private static Workbench open(
            Path data, ModelOption model, EncoderOptions wanted, Optional<CtPreset> preset, LuceneCaseIndex.Mode mode)
            throws IOException {
        Archive archive = Archive.open(data);
        EncoderOptions options = options(archive, wanted, preset);
        Encoder encoder = model.open(options);
        try {
            CaseIndex index = LuceneCaseIndex.open(archive.index(), encoder.fingerprint(), mode);
            return new Workbench(archive, model, options, encoder, index);
        } catch (IOException | RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    /** What was asked for; where nothing was, as the archive was made. Derived weights lie beside the data. */
    private static EncoderOptions options(Archive archive, EncoderOptions wanted, Optional<CtPreset> preset)
            throws IOException {
        EncoderOptions options = wanted.withCache(archive.derivedWeights());
        Optional<Fingerprint> made = LuceneCaseIndex.fingerprint(archive.index());
        if (made.isPresent() && wanted.precision() == Precision.AUTO) {
            options = options.withPrecision(Precision.of(made.get().precision()));
        }
        Optional<String> windowing = preset.map(CtPreset::id).or(() -> made.map(Fingerprint::windowing));
        return windowing.map(options::withWindowing).orElse(options);
    }

    /**
     * Takes sources in, at a low priority.
     *
     * @throws PrecisionTooLow if a precision that nobody asked for does not suit the model; nothing was added
     */
    IngestReport ingest(List<Path> sources, IngestOptions how, IngestListener listener) throws IOException {
        CtPreset preset = CtPreset.named(encoder.fingerprint().windowing());
        try (DicomReader dicom = DicomReader.standard(archive.pseudonyms(), DicomLimits.DEFAULTS, preset)) {
            return new Ingest(index, guarded(encoder.background()), archive, dicom, model.kinds(), how, listener)
                    .run(sources);
        }
    }

    /** In an archive without a case a precision that was chosen for the user has to show that it suits the model. */
    private Encoder guarded(Encoder bulk) throws IOException {
        boolean chosen = options.precision() == Precision.AUTO;
        Precision precision = Precision.of(encoder.fingerprint().precision());
        if (!chosen
                || precision == Precision.FP32
                || !model.hasFp32()
                || index.stats().cases() > 0) {
            return bulk;
        }
        return new PrecisionGuard(bulk, precision, () -> model.open(options.withPrecision(Precision.FP32)));
    }

    /** Starts to serve, after one search that loads what the first request would have to wait for. */
    ApiServer serve(String modelName, ApiOptions options) throws IOException {
        CaseSearch search = search();
        List<Part> parts = List.of(new Part.Words("warm", 1), new Part.Picture(Pixels.ofGrey(1, 1, new byte[1]), 1));
        search.search(new SearchRequest(parts, Filter.NONE, 1, Ranking.HYBRID));
        ServiceInfo info = ServiceInfo.of(Version.NUMBER, modelName, encoder);
        return ApiServer.start(options, search, index, archive.images(), info);
    }

    CaseSearch search() {
        return new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
    }

    Archive archive() {
        return archive;
    }

    Encoder encoder() {
        return encoder;
    }

    CaseIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        try (encoder) {
            index.close();
        }
    }
}
