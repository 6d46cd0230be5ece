package org.precedent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.query.SearchResult;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Calibrator;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Filter;

/** An index of its own made of some cases, measured as an ingest would, and searched. */
final class MeasuredArchive implements AutoCloseable {
    private static final long SEED = 1;

    private final CaseIndex index;
    private final Encoder encoder;
    private final Calibration calibration;

    private MeasuredArchive(CaseIndex index, Encoder encoder, Calibration calibration) {
        this.index = index;
        this.encoder = encoder;
        this.calibration = calibration;
    }

    static MeasuredArchive of(Collection<EncodedCase> cases, Encoder encoder, Path temporary) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "index");
        CaseIndex index = new LuceneEngine().open(folder, encoder.fingerprint(), Engine.Mode.WRITE);
        index.add(cases);
        index.commit();
        try (View view = index.view()) {
            return new MeasuredArchive(index, encoder, Calibrator.calibrate(view, SEED));
        }
    }

    SearchResult search(Part part, int size, SearchOptions options) throws IOException {
        return search(List.of(part), size, options);
    }

    SearchResult search(List<Part> parts, int size, SearchOptions options) throws IOException {
        return search(new SearchRequest(parts, Filter.NONE, size, Ranking.HYBRID), options);
    }

    SearchResult search(SearchRequest request) throws IOException {
        return search(request, SearchOptions.DEFAULTS);
    }

    private SearchResult search(SearchRequest request, SearchOptions options) throws IOException {
        return new CaseSearch(index, encoder, options, () -> calibration).search(request);
    }

    /** The first ten for words, as a search gives them. */
    SearchResult search(String words) throws IOException {
        return search(new Part.Words(words, 1), 10, SearchOptions.DEFAULTS);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
