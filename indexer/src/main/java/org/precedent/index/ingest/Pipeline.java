package org.precedent.index.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.archive.SpoolFolder;
import org.precedent.index.container.ContainerLimits;
import org.precedent.index.container.Containers;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.GenerationName;
import org.precedent.index.source.SourceList;
import org.precedent.index.source.door.Doors;
import org.precedent.index.tags.TagCheck;

/**
 * One thread that accepts, one that prepares what was accepted, one that encodes and writes, and the queue before it.
 */
final class Pipeline {
    private final Archive archive;
    private final CaseRecord record;
    private final @Nullable GenerationName generation;
    private final IngestOptions options;
    private final IngestListener listener;
    private final WorkQueue queue;
    private final CasePreparer preparer;
    private final Indexing indexing;

    /**
     * Sets the two up.
     *
     * @param opened where cases are written; null when another process writes, and cases are accepted alone
     */
    Pipeline(
            Archive archive,
            CaseRecord record,
            ImageFiles images,
            Encoder encoder,
            IndexDoor.@Nullable Opened opened,
            TagCheck tags,
            IngestOptions options,
            Tally tally,
            IngestListener listener) {
        this.archive = archive;
        this.record = record;
        this.options = options;
        this.listener = listener;
        this.queue = new WorkQueue(options.pixelsAhead() / 2);
        this.preparer = new CasePreparer(archive, record, images, encoder, queue);
        this.generation = opened == null ? null : opened.generation();
        CaseIndex index = opened == null ? null : opened.index();
        CaseWriter writer = null;
        if (index != null && generation != null) {
            VectorMaker vectors = new VectorMaker(encoder, record, options, tally);
            IndexFeed feed = new IndexFeed(index, record, generation, tally);
            writer = new CaseWriter(vectors, tags, feed, options);
        }
        this.indexing = new Indexing(queue, index, writer, tally, listener);
    }

    /**
     * Accepts what sources hold, and indexes it where it may.
     *
     * @param studies what the doors name studies by
     */
    void accept(SourceList sources, Doors doors, RememberedStudies studies) throws IOException {
        try (SpoolFolder spool = archive.spool();
                Containers containers = new Containers(ContainerLimits.DEFAULTS, spool::path)) {
            Plan plan = Planner.plan(sources, archive.root(), containers, record, doors, indexing::refuse);
            plan.notices().forEach(indexing::notice);
            indexing.leftOut(plan.leftOut());
            listener.planned(plan.files());
            try (BatchPreparation next = generation == null ? null : new BatchPreparation(preparer)) {
                accept(plan, doors, studies, next);
            }
        }
    }

    private void accept(Plan plan, Doors doors, RememberedStudies studies, @Nullable BatchPreparation next)
            throws IOException {
        KeptFiles kept = archive.files().together();
        ArrivalBatch batch = new ArrivalBatch(record, studies, kept, queue, next, options.pixelsAhead() / 2);
        CaseOpener opener = new CaseOpener(doors, queue);
        Quarantine quarantine = new Quarantine(record, kept, archive.seal());
        doors.reviewedBy(quarantine);
        ImageKeeping keeping = new ImageKeeping(record, archive.files(), kept, quarantine, queue, options.keep());
        KnownReadings readings = new KnownReadings(record, archive.files(), doors, options.keep());
        Withdrawal withdrawal = new Withdrawal(record, quarantine, opener, queue);
        CaseAcceptor acceptor = new CaseAcceptor(archive, record, readings, opener, keeping, withdrawal, batch, queue);
        indexing.run(new PlanJob(record, plan, doors, acceptor, batch, queue));
    }

    /** Indexes every case that the index does not hold as the record has it. */
    void catchUp() throws IOException {
        if (generation != null && !record.pending(generation, 1).isEmpty()) {
            indexing.run(new PendingJob(record, generation, preparer, queue));
        }
    }
}
