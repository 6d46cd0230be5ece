package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.Passage;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.EarlierArchive;
import org.precedent.index.archive.IndexLock;
import org.precedent.index.model.Case;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Image;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.report.ReportParser;

/**
 * Takes an archive over whose index was its only record: each case becomes a contribution, its renderings files, its
 * vectors rows of the record. Nothing is encoded. Cut off, it is begun again; the earlier archive is whole until the
 * record is, and what is left of it afterwards is removed here or by the next {@link Reindexing}.
 */
public final class TakingOver {
    private final EarlierArchive earlier;
    private final Archive archive;
    private final CaseRecord record;
    private final Engine engine;
    private final IngestListener listener;
    private long cases;

    /** Wires it; owns none of these. */
    public TakingOver(
            EarlierArchive earlier, Archive archive, CaseRecord record, Engine engine, IngestListener listener) {
        this.earlier = earlier;
        this.archive = archive;
        this.record = record;
        this.engine = engine;
        this.listener = listener;
    }

    /** Fills the record and the files; returns how many cases there were, none when another process took it over. */
    public long run() throws IOException {
        IndexLock lock = archive.indexLock(listener::waiting);
        try {
            if (!Archive.version(archive.root()).equals(Optional.of(Archive.EARLIER_VERSION))) {
                return 0;
            }
            Optional<Fingerprint> made = engine.earlier(
                    earlier.index(), ReportParser::parse, fingerprint -> encoded -> take(encoded, fingerprint));
            if (made.isPresent() && record.currentGeneration().isEmpty()) {
                record.promote(record.createGeneration(made.get()));
            }
            archive.takenOver();
            archive.removeLeftovers(
                    record.generations().stream().map(Generation::name).toList());
            return cases;
        } finally {
            lock.close();
        }
    }

    private void take(EncodedCase encoded, Fingerprint fingerprint) throws IOException {
        Case content = encoded.content();
        List<KeptImage> kept = new ArrayList<>();
        List<ContributedImage> images = new ArrayList<>();
        Map<String, Embedding> ofCase = new HashMap<>();
        for (Image image : content.images()) {
            KeptImage pixels = keep(image);
            if (pixels != null) {
                kept.add(pixels);
                images.add(new ContributedImage(
                        image.id(), "earlier-" + image.series(), image.series(), image.position(), image.view()));
                @Nullable Embedding vector = encoded.imageVectors().get(image.id());
                if (vector != null) {
                    ofCase.put(ContentKeys.of(pixels), vector);
                }
            }
        }
        for (Passage passage : encoded.passages()) {
            ofCase.put(ContentKeys.of(passage.span().of(content.report().text())), passage.vector());
        }
        record.accept(List.of(new Arrival(contribution(content, images), kept)));
        record.keepVectors(fingerprint, Map.of(content.id(), ofCase));
        cases++;
    }

    private Contribution contribution(Case content, List<ContributedImage> images) {
        return new Contribution(
                archive.pseudonyms().ofSource("earlier|" + content.id()),
                Origin.EARLIER_ARCHIVE,
                Sha256.of(content.report().text()),
                content.id(),
                content.patient(),
                content.study(),
                content.report().text(),
                images,
                null,
                "");
    }

    /** Null for a rendering that is missing: its source brings it again. */
    private @Nullable KeptImage keep(Image image) throws IOException {
        Optional<Pixels> encoded = earlier.encoded(image.id());
        if (encoded.isEmpty()) {
            return null;
        }
        Pixels pixels = encoded.get();
        Optional<Pixels> shown = earlier.shown(image.id());
        String shownFile = shown.isEmpty() ? null : archive.files().keep(shown.get());
        return new KeptImage(
                image.id(),
                pixels.width(),
                pixels.height(),
                pixels.sha256(),
                archive.files().keep(pixels),
                shownFile,
                pixels.isOneColour());
    }
}
