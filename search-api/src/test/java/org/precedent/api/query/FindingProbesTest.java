package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.ProbeArchive.Probe;

/**
 * Words that know "no", over many findings and many ways to say them: whoever asks for a finding gets the reports that
 * have it, then those that are unsure, then those that deny it; whoever asks for its absence gets those that deny it,
 * then those that say nothing of it, and those that have it last.
 */
final class FindingProbesTest {
    private static final List<String> FINDINGS = List.of(
            "pneumothorax",
            "pleural effusion",
            "consolidation",
            "atelectasis",
            "cardiomegaly",
            "pneumonia",
            "rib fracture",
            "pulmonary embolism",
            "subdural haematoma",
            "hydrocephalus",
            "infarction",
            "aneurysm",
            "hydronephrosis",
            "cholelithiasis",
            "appendicitis",
            "ascites",
            "lymphadenopathy",
            "hepatomegaly",
            "scoliosis",
            "spondylolisthesis",
            "osteomyelitis",
            "melanoma",
            "basal cell carcinoma",
            "drusen",
            "microaneurysms");

    private static final List<String> THERE = List.of(
            "There is %s.",
            "FINDINGS: The study was compared with that of last year, in which nothing of note was described by the"
                    + " colleague on duty. There is %s, which was not mentioned at that time. The rest of the study is as"
                    + " it was before, and the lines and tubes are where they should be.",
            "IMPRESSION: %S.");

    private static final List<String> UNSURE =
            List.of("Possible %s.", "%s cannot be excluded. Possible %s.", "Findings are suspicious for %s. Query %s.");

    private static final List<String> DENIED =
            List.of("No %s.", "No evidence of %s. No %s, no %s.", "INDICATION: Query %s. FINDINGS: No %s is seen.");

    private static final List<String> DENIALS = List.of("no %s", "without %s", "%s absent");

    private static final String SILENT = "The study is of good quality, and was made in the supine position.";

    private static List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (String finding : FINDINGS) {
            for (int way = 0; way < THERE.size(); way++) {
                probes.add(new Probe(
                        finding,
                        DENIALS.get(way).formatted(finding),
                        filled(THERE.get(way), finding),
                        filled(UNSURE.get(way), finding),
                        filled(DENIED.get(way), finding),
                        SILENT));
            }
        }
        return probes;
    }

    private static String filled(String pattern, String finding) {
        return pattern.replace("%s", finding).replace("%S", finding.toUpperCase(Locale.ROOT));
    }

    @Test
    void everyFindingIsFoundAssertedThenUnsureThenDenied(@TempDir Path directory) throws IOException {
        List<Probe> probes = probes();
        assertTrue(probes.size() >= 60);
        assertEquals(List.of(), ProbeArchive.wrongOrders(directory, probes));
    }

    @Test
    void everyAbsenceIsFoundDeniedThenSilentThenUnsureThenAsserted(@TempDir Path directory) throws IOException {
        assertEquals(List.of(), ProbeArchive.wrongOrdersOfAbsence(directory, probes()));
    }

    @Test
    void inTheWholeArchiveEmbeddingsDoNotBringDenialsToTheFront(@TempDir Path directory) throws IOException {
        assertEquals(List.of(), ProbeArchive.wrongOrdersOfAll(directory, probes()));
    }

    @Test
    void theFirstHitsAreTheSameHoweverManyAreAskedFor(@TempDir Path directory) throws IOException {
        assertEquals(List.of(), ProbeArchive.thatDependOnTheSize(directory, probes()));
    }
}
