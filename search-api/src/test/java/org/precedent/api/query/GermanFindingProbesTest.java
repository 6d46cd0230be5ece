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

/** Words that know "no" in German: what holds of English findings, reports and queries holds of German ones. */
final class GermanFindingProbesTest {
    /** Findings with the article that they are written with. */
    private static final List<String> FINDINGS = List.of(
            "ein Pneumothorax",
            "ein Pleuraerguss",
            "eine Rippenfraktur",
            "eine Lungenembolie",
            "eine Pneumonie",
            "eine Atelektase",
            "eine Kardiomegalie",
            "ein Hydrozephalus",
            "ein Subduralhämatom",
            "ein Aneurysma",
            "ein Aszites",
            "eine Hydronephrose",
            "eine Skoliose",
            "eine Osteomyelitis",
            "ein Melanom");

    private static final List<String> THERE = List.of(
            "Es zeigt sich ein %s.",
            "BEFUND: Die Aufnahme wurde mit der des Vorjahres verglichen, in der die Kollegin nichts Wesentliches"
                    + " beschrieben hatte. Es zeigt sich ein %s, damals nicht erwähnt. Sonst ist alles wie zuvor, und die"
                    + " Zugänge liegen richtig.",
            "BEURTEILUNG: %S.");

    private static final List<String> UNSURE =
            List.of("Verdacht auf %s.", "V.a. %s. Ein %s ist nicht auszuschließen.", "Möglicherweise ein %s.");

    private static final List<String> DENIED =
            List.of("Kein %s.", "Kein Nachweis von %s. Kein %s.", "FRAGESTELLUNG: Ein %s? BEFUND: Kein %s.");

    private static final List<String> DENIALS = List.of("kein %s", "ohne %s", "kein Nachweis von %s");

    private static final String SILENT = "Die Aufnahme ist von guter Qualität und wurde im Liegen angefertigt.";

    private static List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        for (String finding : FINDINGS) {
            for (int way = 0; way < THERE.size(); way++) {
                probes.add(new Probe(
                        noun(finding),
                        filled(DENIALS.get(way), finding),
                        filled(THERE.get(way), finding),
                        filled(UNSURE.get(way), finding),
                        filled(DENIED.get(way), finding),
                        SILENT));
            }
        }
        return probes;
    }

    private static String noun(String finding) {
        return finding.substring(finding.indexOf(' ') + 1);
    }

    /** A pattern with the noun in it, "ein" and "kein" before it as its article is. */
    private static String filled(String pattern, String finding) {
        String article = finding.substring("ein".length(), finding.indexOf(' '));
        return pattern.replace("ein %s", "ein" + article + " %s")
                .replace("Ein %s", "Ein" + article + " %s")
                .replace("%s", noun(finding))
                .replace("%S", noun(finding).toUpperCase(Locale.ROOT));
    }

    @Test
    void everyFindingIsFoundAssertedThenUnsureThenDenied(@TempDir Path directory) throws IOException {
        List<Probe> probes = probes();
        assertTrue(probes.size() >= 15);
        assertEquals(List.of(), ProbeArchive.wrongOrders(directory, probes));
    }

    @Test
    void everyAbsenceIsFoundDeniedThenSilentThenUnsureThenAsserted(@TempDir Path directory) throws IOException {
        assertEquals(List.of(), ProbeArchive.wrongOrdersOfAbsence(directory, probes()));
    }
}
