package org.precedent.index.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.EmbeddingJournal;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.tags.ImageKinds;
import org.precedent.index.tags.TagCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings sources into an archive: folders and files of DICOM, PNG and JPEG, and manifests.
 *
 * <p>Images of one study become one case. What an earlier run brought in is joined, not replaced, and nothing is
 * encoded twice: neither what the index has, nor what was encoded before a crash. An input that cannot be used is
 * reported and left out; only a failing disk, index or encoder ends a run, and then everything committed stays.
 *
 * <p>A run reads every file twice: once to find out which case it belongs to, once to take it in, one case after
 * another. Between the two only paths are held in memory.
 */
public final class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final CaseIndex index;
    private final Encoder encoder;
    private final Archive archive;
    private final SafeDicom dicom;
    private final ImageKinds kinds;
    private final IngestOptions options;
    private final IngestListener listener;

    /**
     * Wires an ingest. It owns none of these and closes none.
     *
     * @param kinds what the encoder is asked about when tags are held against images
     * @throws IllegalArgumentException if the index was made with another encoder
     */
    public Ingest(
            CaseIndex index,
            Encoder encoder,
            Archive archive,
            DicomReader dicom,
            ImageKinds kinds,
            IngestOptions options,
            IngestListener listener) {
        index.fingerprint().difference(encoder.fingerprint()).ifPresent(difference -> {
            throw new IllegalArgumentException("the index was made with another encoder: " + difference);
        });
        this.index = index;
        this.encoder = encoder;
        this.archive = archive;
        this.dicom = new SafeDicom(dicom);
        this.kinds = kinds;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Takes in everything that the sources hold and the index does not.
     *
     * @param sources files and folders; those that do not exist are rejections, too
     * @throws IOException if the archive cannot be written, or another ingest is at work in it
     * @throws java.io.UncheckedIOException if the encoder fails
     */
    public IngestReport run(List<Path> sources) throws IOException {
        Tally tally = new Tally();
        try (EmbeddingJournal journal = archive.embeddings(encoder.fingerprint(), encoder.dimension())) {
            Plan plan = Planner.plan(
                    sources, archive.root(), archive.pseudonyms(), dicom, rejection -> reject(rejection, tally));
            LOG.info(
                    "{} image files in {} studies and {} loose pictures to look at",
                    plan.files(),
                    plan.cases().size(),
                    plan.loosePictures().size());
            listener.planned(plan.files());
            CaseWriter writer = new CaseWriter(index, encoder, journal, new TagCheck(encoder, kinds), options, tally);
            work(plan, writer, tally);
            writer.finish();
        }
        IngestReport report = tally.report();
        archive.keepRejected(Quarantine.lines(report.rejected(), sources));
        LOG.info(
                "{} cases added, {} updated, {} unchanged; {} images and {} passages encoded; {} inputs rejected; "
                        + "{} cases whose tags and images disagree",
                report.casesAdded(),
                report.casesUpdated(),
                report.casesUnchanged(),
                report.imagesEncoded(),
                report.passagesEncoded(),
                report.rejected().size(),
                report.casesInDoubt());
        return report;
    }

    private void work(Plan plan, CaseWriter writer, Tally tally) throws IOException {
        WorkQueue queue = new WorkQueue(options.pixelsAhead());
        CasePreparer preparer = new CasePreparer(index, encoder, archive, dicom, options, queue);
        Thread preparing = Thread.ofPlatform()
                .name("ingest-preparation")
                .daemon()
                .start(new Preparation(plan, archive.pseudonyms(), preparer, queue));
        try {
            Work work = queue.take();
            while (!(work instanceof Work.Finished)) {
                accept(work, writer, tally);
                work = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the ingest was interrupted");
        } finally {
            stop(preparing);
        }
    }

    private void accept(Work work, CaseWriter writer, Tally tally) throws IOException {
        switch (work) {
            case Work.InputRejected(Rejection rejection) -> reject(rejection, tally);
            case Work.ImageReady(var id, var pixels) -> writer.add(id, pixels);
            case Work.FileDone() -> listener.advanced(1);
            case Work.CaseReady(PreparedCase prepared) -> writer.add(prepared);
            case Work.CaseUnchanged(boolean inDoubt) -> tally.unchanged(inDoubt);
            case Work.Finished() -> {}
            case Work.Failed(IOException cause) -> throw cause;
            case Work.Failed(RuntimeException cause) -> throw cause;
            case Work.Failed(Error cause) -> throw cause;
            case Work.Failed(Throwable cause) -> throw new IOException("preparing the cases failed", cause);
        }
    }

    /** The log names a place in the archive's own list, as paths may name patients. */
    private void reject(Rejection rejection, Tally tally) {
        int number = tally.rejected(rejection);
        LOG.warn("rejected input {}: {}", number, rejection.reason());
        listener.rejected(rejection);
    }

    private static void stop(Thread preparing) {
        preparing.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            preparing.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
