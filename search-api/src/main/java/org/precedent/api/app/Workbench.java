package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.ingest.Ingest;
import org.precedent.index.ingest.IngestListener;
import org.precedent.index.ingest.IngestOptions;
import org.precedent.index.ingest.IngestReport;
import org.precedent.index.ingest.tags.ImageKinds;
import org.precedent.index.lucene.LuceneCaseIndex;
import org.precedent.index.model.Filter;

/** An archive with its encoder and its index, opened together and closed together: all the wiring there is. */
final class Workbench implements AutoCloseable {
    private final Archive archive;
    private final Encoder encoder;
    private final CaseIndex index;
    private final ImageKinds kinds;

    private Workbench(Archive archive, Encoder encoder, CaseIndex index, ImageKinds kinds) {
        this.archive = archive;
        this.encoder = encoder;
        this.index = index;
        this.kinds = kinds;
    }

    /** Opens an archive to add to; makes it when it is not there. */
    static Workbench toWrite(Path data, ModelOption model) throws IOException {
        return toWrite(data, model, null);
    }

    /**
     * Opens an archive to add to; makes it when it is not there.
     *
     * @param preset for its CTs, null to keep to the archive's own
     * @throws org.precedent.index.FingerprintMismatch if the archive was made with another preset or model
     */
    static Workbench toWrite(Path data, ModelOption model, @Nullable CtPreset preset) throws IOException {
        return open(data, model, preset, LuceneCaseIndex.Mode.WRITE);
    }

    /** Opens an archive to search; it must be there, and may be ingested into meanwhile. */
    static Workbench toRead(Path data, ModelOption model) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new NoSuchFileException(
                    data + "; make the archive first: precedent ingest --data " + data + " SOURCE");
        }
        return open(data, model, null, LuceneCaseIndex.Mode.READ);
    }

    private static Workbench open(Path data, ModelOption model, @Nullable CtPreset preset, LuceneCaseIndex.Mode mode)
            throws IOException {
        Archive archive = Archive.open(data);
        Encoder encoder = model.open(options(archive, preset));
        try {
            CaseIndex index = LuceneCaseIndex.open(archive.index(), encoder.fingerprint(), mode);
            return new Workbench(archive, encoder, index, model.kinds());
        } catch (IOException | RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    /** What was asked for; where nothing was, as the archive was made. */
    private static EncoderOptions options(Archive archive, @Nullable CtPreset preset) throws IOException {
        EncoderOptions options = EncoderOptions.DEFAULTS;
        if (preset != null) {
            return options.withWindowing(preset.id());
        }
        Optional<Fingerprint> made = LuceneCaseIndex.fingerprint(archive.index());
        return made.map(Fingerprint::windowing).map(options::withWindowing).orElse(options);
    }

    IngestReport ingest(List<Path> sources, IngestOptions options, IngestListener listener) throws IOException {
        CtPreset preset = CtPreset.named(encoder.fingerprint().windowing());
        DicomReader dicom = new DicomReader(archive.pseudonyms(), DicomLimits.DEFAULTS, preset);
        return new Ingest(index, encoder, archive, dicom, kinds, options, listener).run(sources);
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
