package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.IndexCheck;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.FileStore;
import org.precedent.index.archive.StudyIds;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.record.GenerationName;
import org.precedent.index.record.RecordCounts;
import org.precedent.index.record.RecordException;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.report.ReportParser;

/**
 * Reads an archive through, and holds its record, its files and its index against each other. Changes nothing. Problems
 * name pseudonyms and files, and nothing that is in them.
 */
public final class Verification {
    private final Archive archive;
    private final CaseRecord record;
    private final Engine engine;
    private final List<String> problems = new ArrayList<>();
    private final Set<CaseId> indexed = new HashSet<>();
    private long studyIds;
    private boolean recordIsDamaged;

    /** Wires it; owns none of these. */
    public Verification(Archive archive, CaseRecord record, Engine engine) {
        this.archive = archive;
        this.record = record;
        this.engine = engine;
    }

    /**
     * What was found.
     *
     * @param cases in the record
     * @param images in the record
     * @param waiting reports in the record that wait for their case
     * @param studyIds of how many cases it is kept of which study of their source they are
     * @param problems what is wrong, a sentence each; empty when all is well
     */
    public record Result(long cases, long images, long waiting, long studyIds, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Looks at everything. */
    public Result run() throws IOException {
        record.check(problems::add);
        recordIsDamaged = !problems.isEmpty();
        asFarAsTheRecordCanBeRead("the files", this::checkFiles);
        asFarAsTheRecordCanBeRead("what is kept of studies", this::checkStudyIds);
        checkStrangers();
        asFarAsTheRecordCanBeRead("what is left over", this::checkLeftovers);
        asFarAsTheRecordCanBeRead("the index", this::checkIndex);
        return result();
    }

    /** A part of the work. */
    @FunctionalInterface
    private interface Part {
        void run() throws IOException;
    }

    private void asFarAsTheRecordCanBeRead(String what, Part part) throws IOException {
        try {
            part.run();
        } catch (RecordException e) {
            if (!recordIsDamaged) {
                throw e;
            }
            problems.add("as the record is damaged, " + what + " could not be held against it to the end");
        }
    }

    private Result result() throws IOException {
        try {
            RecordCounts counts = record.counts();
            return new Result(counts.cases(), counts.images(), counts.waiting(), studyIds, problems);
        } catch (RecordException e) {
            if (!recordIsDamaged) {
                throw e;
            }
            problems.add("as the record is damaged, nobody can tell how much there is");
            return new Result(0, 0, 0, 0, problems);
        }
    }

    private void checkFiles() throws IOException {
        FileStore files = archive.files();
        record.forEachFile(digest -> {
            if (!files.check(digest)) {
                problems.add("the file " + digest
                        + " is missing or damaged; remove it if it is there, and ingest its source again");
            }
        });
        files.forEach(digest -> {
            if (!record.refersTo(digest)) {
                problems.add("the file " + digest + " belongs to no case; the next ingest removes it");
            }
        });
    }

    private void checkStudyIds() throws IOException {
        StudyIds ids = archive.studyIds();
        record.forEachCase(id -> {
            Optional<String> sealed = record.studyId(id);
            if (sealed.isPresent()) {
                studyIds++;
                checkStudyId(ids, id, sealed.get());
            }
        });
    }

    private void checkStudyId(StudyIds ids, CaseId id, String sealed) {
        try {
            String _ = ids.open(id, sealed);
        } catch (ArchiveException e) {
            problems.add("of which study case " + id + " is cannot be told; " + e.getMessage());
        }
    }

    private void checkStrangers() throws IOException {
        for (Path path : archive.strangers()) {
            problems.add(archive.root().relativize(path) + " is no file of an archive; move it elsewhere");
        }
    }

    private void checkLeftovers() throws IOException {
        List<GenerationName> known =
                record.generations().stream().map(Generation::name).toList();
        for (Path path : archive.leftovers(known)) {
            problems.add(archive.root().relativize(path) + " is left over from before; precedent reindex removes it");
        }
    }

    private void checkIndex() throws IOException {
        Optional<Generation> current = record.currentGeneration();
        if (current.isEmpty()) {
            if (record.counts().cases() > 0) {
                problems.add("there is no index; make one with precedent reindex");
            }
            return;
        }
        Fingerprint fingerprint = current.get().fingerprint();
        Path folder = archive.index(current.get().name());
        IndexCheck check = engine.check(folder, encoded -> compare(encoded, fingerprint));
        problems.addAll(check.problems());
        if (check.ok()) {
            record.forEachCase(id -> {
                if (!indexed.contains(id)) {
                    problems.add("case " + id + " is not in the index; ingest or reindex brings it there");
                }
            });
        }
    }

    private void compare(EncodedCase encoded, Fingerprint fingerprint) throws IOException {
        CaseId id = encoded.content().id();
        if (!indexed.add(id)) {
            problems.add("the index holds case " + id + " twice; make it again with precedent reindex");
            return;
        }
        Optional<RecordedCase> recorded = record.contributions(id);
        if (recorded.isEmpty()) {
            problems.add("the index holds case " + id + ", which the record does not; ingest or reindex removes it");
            return;
        }
        Case content = Assembly.of(recorded.get(), archive.pseudonyms(), ReportParser::parse)
                .content();
        if (!encoded.content().withDoubts(List.of()).equals(content)) {
            problems.add(
                    "case " + id + " stands otherwise in the index than in the record; ingest or reindex mends it");
        } else if (!vectors(encoded, recorded.get()).equals(record.vectors(id, fingerprint))) {
            problems.add("vectors of case " + id + " differ between the index and the record; reindex mends it");
        }
    }

    /** The vectors of an indexed case by the keys of the record. */
    private static Map<String, Embedding> vectors(EncodedCase encoded, RecordedCase recorded) {
        Map<String, Embedding> vectors = new HashMap<>();
        encoded.imageVectors().forEach((image, vector) -> {
            KeptImage kept = recorded.images().get(image);
            vectors.put(kept == null ? image.value() : ContentKeys.of(kept), vector);
        });
        String text = encoded.content().report().text();
        encoded.passages().forEach(passage -> {
            vectors.put(ContentKeys.of(passage.span().of(text)), passage.vector());
        });
        return vectors;
    }
}
