package org.precedent.datasets.phantom;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Fills an archive's folder: the images on all processors, the text files one after another. */
final class ArchiveWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final PhantomArchive archive;
    private final PhantomGenerator generator;
    private final PhantomDicom dicom;
    private final List<Phantom> phantoms;

    ArchiveWriter(PhantomArchive archive) {
        this.archive = archive;
        this.generator = new PhantomGenerator(archive.seed());
        this.dicom = new PhantomDicom(archive.seed());
        this.phantoms =
                IntStream.range(0, archive.studies()).mapToObj(generator::study).toList();
    }

    /** Writes everything; when it fails, nothing is being written any more. */
    void write(IntConsumer progress) throws IOException {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> studies = new ArrayList<>();
            for (Phantom study : phantoms) {
                studies.add(pool.submit(() -> {
                    images(study);
                    progress.accept(done.incrementAndGet());
                    return study;
                }));
            }
            await(studies, pool);
        }
        texts();
        answers();
    }

    private static void await(List<Future<?>> studies, ExecutorService pool) throws IOException {
        try {
            for (Future<?> study : studies) {
                study.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException("a study could not be written", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing phantoms");
        } finally {
            pool.shutdownNow();
        }
    }

    private void images(Phantom study) throws IOException {
        Path folder = archive.folder().resolve(Truth.folder(study));
        Files.createDirectories(folder);
        for (int image = 0; image < study.images(); image++) {
            Path file = archive.folder().resolve(Truth.file(study, image));
            Files.write(file, dicom.file(study, image, generator.image(study, image)));
        }
    }

    private void texts() throws IOException {
        try (BufferedWriter manifest = Files.newBufferedWriter(archive.manifest());
                BufferedWriter truth = Files.newBufferedWriter(archive.truth())) {
            for (Phantom study : phantoms) {
                truth.write(JSON.writeValueAsString(Truth.study(study)) + "\n");
                for (int image = 0; image < study.images(); image++) {
                    manifest.write(JSON.writeValueAsString(Truth.image(study, image)) + "\n");
                }
            }
        }
    }

    /** Writes the queries that this archive answers, and which studies answer them. */
    private void answers() throws IOException {
        try (BufferedWriter queries = Files.newBufferedWriter(archive.queries());
                BufferedWriter qrels = Files.newBufferedWriter(archive.qrels())) {
            for (Topics.Topic topic : Topics.all()) {
                List<Phantom> relevant =
                        phantoms.stream().filter(topic.relevant()).toList();
                if (!relevant.isEmpty()) {
                    queries.write(topic.id() + "\t" + topic.text() + "\n");
                }
                for (Phantom study : relevant) {
                    qrels.write(topic.id() + "\t0\t" + study.uid() + "\t1\n");
                }
            }
        }
    }
}
