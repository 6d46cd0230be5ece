package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.CaseId;

/** The way back from a case to its study. */
class StudyIdsTest {
    private static final String STUDY = "1.2.840.113619.2.55.3";

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(temporary.resolve("data"));
    }

    /** What the record is given of a study. */
    private String sealed(String studyId) {
        RememberedStudies studies = archive.studyIds().remembering();
        CaseId id = studies.ofStudy(studyId);
        return String.valueOf(studies.of(List.of(id)).get(id));
    }

    @Test
    void aStudyThatWasNamedIsToldAgain() throws IOException {
        CaseId id = archive.pseudonyms().ofStudy(STUDY);
        Archive later = Archive.existing(temporary.resolve("data"));
        assertEquals(STUDY, later.studyIds().open(id, sealed(STUDY)));
    }

    @Test
    void onlyWhatWasAskedForIsRememberedAndUnderItsOwnCase() {
        RememberedStudies studies = archive.studyIds().remembering();
        assertEquals(archive.pseudonyms().ofStudy(STUDY), studies.ofStudy(STUDY));
        CaseId other = archive.pseudonyms().ofStudy("another");
        assertEquals(Map.of(), studies.of(List.of(other)));
        assertEquals(
                Set.of(studies.ofStudy(STUDY)),
                studies.of(List.of(other, studies.ofStudy(STUDY))).keySet());
    }

    @Test
    void nothingOfItCanBeReadWithoutTheKey() throws IOException {
        String sealed = sealed(STUDY);
        String bytes = new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(STUDY));
        assertNotEquals(sealed, sealed(STUDY), "nobody can tell whether two are equal");
        StudyIds foreign = Archive.open(temporary.resolve("other")).studyIds();
        CaseId id = archive.pseudonyms().ofStudy(STUDY);
        assertThrows(ArchiveException.class, () -> foreign.open(id, sealed));
    }

    @Test
    void whatWasChangedOrIsOfAnotherCaseIsRefusedWithoutAWordOfIt() {
        CaseId id = archive.pseudonyms().ofStudy(STUDY);
        StudyIds ids = archive.studyIds();
        byte[] changed = Base64.getDecoder().decode(sealed(STUDY));
        changed[changed.length - 1] ^= 1;
        for (String wrong : List.of(
                sealed("1.2.3"), "", "no base64 at all!", Base64.getEncoder().encodeToString(changed))) {
            String said = String.valueOf(assertThrows(ArchiveException.class, () -> ids.open(id, wrong))
                    .getMessage());
            assertFalse(said.contains("1.2."), said);
        }
        assertFalse(ids.toString().contains(STUDY));
        assertFalse(ids.remembering().toString().contains(STUDY));
    }

    @Test
    void aKeyThatOthersMayOpenTellsNothing() throws IOException {
        archive.requirePrivateKey();
        Path key = temporary.resolve("data").resolve("archive.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        ArchiveException refused = assertThrows(ArchiveException.class, () -> archive.requirePrivateKey());
        assertTrue(String.valueOf(refused.getMessage()).contains("chmod 600"), refused.getMessage());
    }
}
