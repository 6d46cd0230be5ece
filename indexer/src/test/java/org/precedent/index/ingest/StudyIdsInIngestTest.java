package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Forgetting;

/** Of which study of its source each case is, is kept with it. */
final class StudyIdsInIngestTest {
    private static final String STUDY = "study-of-karamazov";
    private static final String OTHER = "study-of-smerdyakov";

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void oneCase() throws IOException {
        bench = new Bench(temporary);
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
    }

    private Path rows(String... studies) throws IOException {
        String[] rows = Stream.of(studies)
                .map(study -> "{\"study_id\":\"" + study + "\",\"text\":\"Left effusion.\",\"file\":\"a.png\"}")
                .toArray(String[]::new);
        return bench.manifest(rows);
    }

    private Optional<String> told(String study) throws IOException {
        try (CaseRecord record = bench.archive.record(Access.READ)) {
            Optional<String> sealed = record.studyId(bench.id(study));
            return sealed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(bench.archive.studyIds().open(bench.id(study), sealed.get()));
        }
    }

    private Verification.Result verified() throws IOException {
        try (CaseRecord record = bench.archive.record(Access.READ)) {
            return new Verification(bench.archive, record, bench.memory).run();
        }
    }

    @Test
    void everyCaseComesWithItsStudy() throws IOException {
        bench.ingest(rows(STUDY, OTHER));
        assertEquals(Optional.of(STUDY), told(STUDY));
        assertEquals(Optional.of(OTHER), told(OTHER));
        assertEquals(2, verified().studyIds());
        assertEquals(List.of(), verified().problems());
    }

    @Test
    void aDicomFileTellsItsOwn() throws IOException {
        String uid = "1.2.840.113619.2.55";
        bench.ingest(bench.put("a.dcm", new DicomSample(uid, uid + ".1", 1).file()));
        assertEquals(Optional.of(uid), told(uid));
    }

    @Test
    void aCaseOfBeforeIsNamedWhenItsSourceComesAgainUnchanged() throws IOException {
        Path manifest = rows(STUDY);
        bench.ingest(manifest);
        forget();
        assertEquals(Optional.empty(), told(STUDY));
        assertEquals(0, verified().studyIds());
        bench.ingest(manifest);
        assertEquals(Optional.of(STUDY), told(STUDY));
    }

    /** As a record of an earlier version is. */
    private void forget() throws IOException {
        Forgetting.studyIds(bench.archive.root().resolve("record.db"));
    }

    @Test
    void itIsInNoFileAndGoesWithTheCase() throws IOException {
        bench.ingest(rows(STUDY, OTHER));
        assertFalse(isAnywhere("karamazov"));
        bench.delete(STUDY);
        assertEquals(Optional.empty(), told(STUDY));
        assertEquals(1, verified().studyIds());
        assertEquals(List.of(), verified().problems());
    }

    private boolean isAnywhere(String word) throws IOException {
        try (Stream<Path> files = Files.walk(bench.archive.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
