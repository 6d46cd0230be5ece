package org.precedent.it.reports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.datasets.phantom.Phantom;
import org.precedent.datasets.phantom.PhantomFinding;
import org.precedent.datasets.phantom.PhantomGenerator;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.report.ReportFindings;
import org.precedent.index.report.ReportParser;

/** Holds what is read from the reports of phantoms against what they show. */
class PhantomFindingsTest {
    private static final int STUDIES = 600;
    private static final int SEED = 20261129;
    private static final String NORMAL = "normal";

    /** What the conditions of phantoms are called in the lexicon. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("hydrocephalus", "hydrocephalus"),
            Map.entry("subdural haematoma", "subdural-haematoma"),
            Map.entry("haemorrhage", "haemorrhage"),
            Map.entry("infarct", "infarction"),
            Map.entry("ring-enhancing mass", "brain-mass"),
            Map.entry("inflammation", "inflammation"),
            Map.entry("fibrosis", "fibrosis"),
            Map.entry("nodule", "nodule"),
            Map.entry("drusen", "drusen"),
            Map.entry("retinal haemorrhages", "retinal-haemorrhage"),
            Map.entry("psoriasis", "psoriasis"),
            Map.entry("pneumothorax", "pneumothorax"),
            Map.entry("naevus", "naevus"),
            Map.entry("hard exudates", "hard-exudates"),
            Map.entry("necrosis", "necrosis"),
            Map.entry("pleural effusion", "pleural-effusion"),
            Map.entry("melanoma", "melanoma"),
            Map.entry("ulcer", "ulcer"),
            Map.entry("vesicles", "vesicles"),
            Map.entry("consolidation", "lung-opacity"),
            Map.entry("cardiomegaly", "cardiomegaly"),
            Map.entry("carcinoma", "malignancy"),
            Map.entry("glaucoma", "glaucoma"));

    private static List<Finding> read(Phantom study) {
        return ReportParser.parse(study.report().text()).structure().findings();
    }

    private static List<Finding> present(Phantom study) {
        return read(study).stream()
                .filter(one -> one.presence() == Presence.PRESENT)
                .toList();
    }

    private static boolean is(Finding finding, PhantomFinding shown) {
        String wanted = Objects.requireNonNull(IDS.get(shown.name()), shown.name());
        return ReportFindings.withMoreGeneral(finding.id()).contains(wanted);
    }

    private static boolean agrees(Phantom study) {
        List<Finding> present = present(study);
        if (study.findings().getFirst().name().equals(NORMAL)) {
            return present.stream().allMatch(one -> one.id().equals("normal-study"));
        }
        return study.findings().stream().allMatch(shown -> present.stream().anyMatch(one -> is(one, shown)));
    }

    /** The sides that are read of a finding are its own, and at least one is. */
    private static boolean sideAgrees(Phantom study, PhantomFinding shown) {
        Set<String> sides = new HashSet<>();
        for (Finding one : present(study)) {
            if (one.side() != null && is(one, shown)) {
                sides.add(one.side().name());
            }
        }
        return sides.equals(Set.of(shown.side().orElseThrow().name()));
    }

    @Test
    void findingsAndSidesAreReadAsThePhantomShowsThem() {
        PhantomGenerator phantoms = new PhantomGenerator(SEED);
        int studies = 0;
        int sided = 0;
        int sides = 0;
        for (int i = 0; i < STUDIES; i++) {
            Phantom study = phantoms.study(i);
            studies += agrees(study) ? 1 : 0;
            for (PhantomFinding shown : study.findings()) {
                // a normal eye has a side, and no finding that could have it
                boolean hasSide = shown.side().isPresent() && !shown.condition().normal();
                boolean right = hasSide && sideAgrees(study, shown);
                sided += hasSide ? 1 : 0;
                sides += right ? 1 : 0;
                if (!agrees(study) || (hasSide && !right)) {
                    System.out.println(
                            shown + System.lineSeparator() + study.report().text());
                }
            }
        }
        System.out.println(studies + " of " + STUDIES + " studies, " + sides + " of " + sided + " sides");
        assertTrue(studies >= 0.99 * STUDIES, studies + " studies");
        assertTrue(sides >= 0.99 * sided, sides + " of " + sided + " sides");
    }
}
