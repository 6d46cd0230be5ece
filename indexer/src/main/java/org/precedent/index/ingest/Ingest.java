package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Encoder;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.archive.Visit;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Run;
import org.precedent.index.source.SourceList;
import org.precedent.index.source.door.Doors;
import org.precedent.index.tags.ImageKinds;
import org.precedent.index.tags.TagCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings sources into an archive, in two stages that run side by side. The first accepts: what a source says is
 * committed to the record, its pixels to the archive. The second indexes: every case that the index does not hold as
 * the record has it is encoded, as far as it has no vectors, and written.
 *
 * <p>A run that was cut off at any instant is finished by the next one: what was accepted stays, and nothing is encoded
 * twice. An input that cannot be used is named and left out; only a failing disk, index or encoder ends a run. Several
 * processes may accept at once; one of them indexes, and what the others accept waits until it is their turn.
 */
public final class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Archive archive;
    private final CaseRecord record;
    private final Doors doors;
    private final RememberedStudies studies;
    private final Encoder encoder;
    private final IndexDoor door;
    private final ImageFiles images;
    private final TagCheck tags;
    private final IngestOptions options;
    private final IngestListener listener;

    /**
     * Wires an ingest. It owns none of these and closes none.
     *
     * @param studies what the doors name studies by
     * @param images the archive's, with pixels that need not be read again
     * @param kinds what the encoder is asked about when tags are held against images
     */
    public Ingest(
            Archive archive,
            CaseRecord record,
            Doors doors,
            RememberedStudies studies,
            Encoder encoder,
            IndexDoor door,
            ImageFiles images,
            ImageKinds kinds,
            IngestOptions options,
            IngestListener listener) {
        this.archive = archive;
        this.record = record;
        this.doors = doors;
        this.studies = studies;
        this.encoder = encoder;
        this.door = door;
        this.images = images;
        this.tags = new TagCheck(encoder, kinds);
        this.options = options;
        this.listener = listener;
    }

    /**
     * Takes in everything that the sources hold and the archive does not.
     *
     * @param sources files and folders; those that do not exist are refused, too
     * @throws org.precedent.index.FingerprintMismatch if the index was made by another encoder
     * @throws IOException if the archive cannot be written
     * @throws java.io.UncheckedIOException if the encoder fails
     */
    public IngestReport run(List<Path> sources) throws IOException {
        return run(SourceList.named(sources));
    }

    /** As above. */
    public IngestReport run(SourceList sources) throws IOException {
        Tally tally = new Tally();
        Run run = record.beginRun();
        try (Visit visit = archive.files().enter(record::refersTo)) {
            Optional<IndexDoor.Opened> opened = door.tryOpen();
            if (opened.isPresent()) {
                try (IndexDoor.Opened index = opened.get()) {
                    acceptAndIndex(sources, index, tally);
                }
            } else {
                listener.waiting();
                pipeline(null, tally).accept(sources, doors, studies);
                catchUp();
            }
            visit.settle(tally.unreferenced());
        } finally {
            record.refuse(run, tally.refusals(archive.pseudonyms()));
        }
        if (tally.hasWithdrawn()) {
            record.erase();
        }
        IngestReport report = tally.report(record.counts().waiting());
        log(report);
        return report;
    }

    private void acceptAndIndex(SourceList sources, IndexDoor.Opened index, Tally tally) throws IOException {
        Pipeline pipeline = pipeline(index, tally);
        tally.finishEarlierRuns(true);
        pipeline.catchUp();
        tally.finishEarlierRuns(false);
        pipeline.accept(sources, doors, studies);
        pipeline.catchUp();
        Calibrating.keepCurrent(record, index.index());
    }

    /** What another process has not indexed when it is through is indexed here. */
    private void catchUp() throws IOException {
        try (IndexDoor.Opened index = door.open()) {
            pipeline(index, new Tally()).catchUp();
            Calibrating.keepCurrent(record, index.index());
        }
    }

    private Pipeline pipeline(IndexDoor.@Nullable Opened index, Tally tally) {
        return new Pipeline(archive, record, images, encoder, index, tags, options, tally, listener);
    }

    private static void log(IngestReport report) {
        LOG.info(
                "{} cases added, {} updated, {} unchanged; {} images and {} passages encoded; {} inputs refused; "
                        + "{} cases whose tags and images disagree; {} reports wait for their images",
                report.casesAdded(),
                report.casesUpdated(),
                report.casesUnchanged(),
                report.imagesEncoded(),
                report.passagesEncoded(),
                report.refused().size(),
                report.casesInDoubt(),
                report.reportsWaiting());
    }
}
