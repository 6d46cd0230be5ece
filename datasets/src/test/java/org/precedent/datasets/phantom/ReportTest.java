package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final int MANY = 4000;
    private final PhantomGenerator generator = new PhantomGenerator(8);

    @Test
    void everyFindingIsAffirmedWithItsSideInBothSections() {
        studies().filter(s -> !s.findings().getFirst().condition().normal()).forEach(study -> {
            for (PhantomFinding finding : study.findings()) {
                assertAffirmed(finding, study.report().findings());
                assertAffirmed(finding, study.report().impression());
            }
        });
    }

    @Test
    void nothingThatIsThereIsDenied() {
        studies().forEach(study -> {
            for (String sentence : study.report().findings().split("(?<=\\.) ", -1)) {
                if (sentence.startsWith("No ") || sentence.startsWith("There is no ")) {
                    for (PhantomFinding finding : study.findings()) {
                        if (!finding.condition().normal()) {
                            assertNotDenied(finding.condition(), sentence);
                        }
                    }
                }
            }
        });
    }

    @Test
    void normalStudiesAffirmNothing() {
        studies().filter(s -> s.findings().getFirst().condition().normal()).forEach(study -> {
            String impression = study.report().impression().toLowerCase(Locale.ROOT);
            for (Condition other : Condition.of(study.kind())) {
                if (!other.normal()) {
                    assertFalse(impression.contains(Term.of(other).nouns().getFirst()), impression);
                }
            }
        });
    }

    @Test
    void aboutHalfOfTheReportsDenySomething() {
        double denying = studies()
                .filter(s -> s.report().findings().matches("(?s).*\\b(No|no|not) .*"))
                .count();
        assertTrue(denying / MANY > 0.5, "share " + denying / MANY);
    }

    @Test
    void theWordingVaries() {
        Set<String> impressions = new HashSet<>();
        Set<String> captions = new HashSet<>();
        studies().forEach(study -> {
            impressions.add(study.report().impression());
            captions.addAll(generator.captions(study, 3));
        });
        assertTrue(impressions.size() > 1000, "impressions " + impressions.size());
        assertTrue(captions.size() > 4000, "captions " + captions.size());
    }

    @Test
    void everyReportSaysThatItIsSynthetic() {
        studies().forEach(s -> assertTrue(s.report().text().contains("synthetic phantom")));
    }

    @Test
    void captionsNameAFindingOfTheStudyAndNeverTheOtherSide() {
        studies().filter(s -> s.findings().size() == 1).forEach(study -> {
            PhantomFinding finding = study.findings().getFirst();
            for (String caption : generator.captions(study, 4)) {
                assertTrue(names(finding.condition(), caption), caption);
                finding.side()
                        .filter(s -> s != Side.BILATERAL)
                        .ifPresent(s -> assertFalse(caption.contains(s.other().word()), caption));
            }
        });
    }

    @Test
    void sectionsStandInTheirOrder() {
        assertEquals("EXAMINATION: a.\nFINDINGS: b.\nIMPRESSION: c.", new Report("a.", "b.", "c.").text());
    }

    private static void assertAffirmed(PhantomFinding finding, String section) {
        String text = section.toLowerCase(Locale.ROOT);
        assertTrue(names(finding.condition(), text), text);
        finding.side().ifPresent(s -> assertTrue(text.contains(s.word()), text));
    }

    private static boolean names(Condition condition, String text) {
        List<String> nouns = Term.of(condition).nouns();
        String lower = text.toLowerCase(Locale.ROOT);
        return nouns.stream().anyMatch(lower::contains) || (condition.normal() && lower.contains("normal"));
    }

    private static void assertNotDenied(Condition present, String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT).replace("not enlarged", "");
        for (String denied : Term.of(present).denied()) {
            assertFalse(text.matches(".*\\b" + denied + "\\b.*"), present + " is denied: " + sentence);
        }
    }

    private Stream<Phantom> studies() {
        return IntStream.range(0, MANY).mapToObj(generator::study);
    }
}
