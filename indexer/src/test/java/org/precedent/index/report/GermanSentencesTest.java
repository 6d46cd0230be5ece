package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;

final class GermanSentencesTest {
    private static List<String> sentences(String text) {
        return ReportParser.parse(text).structure().sentences().stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es besteht der V.a. Pneumonie.",
                "Es besteht der V. a. Pneumonie.",
                "Z.n. Sternotomie mit Drahtcerclagen.",
                "Kleine Herde, z.B. Granulome, ca. 3 mm.",
                "Im re. Oberlappen und im li. Unterlappen Infiltrate.",
                "Fraktur der 8. Rippe und der 9. Rippe links.",
                "Voraufnahme vom 3.2.2024 zum Vergleich.",
                "Voraufnahme vom 3. Februar zum Vergleich.",
                "Herd von 3,5 cm, d.h. größer als zuvor.",
                "ZVK über die V. jugularis interna."
            })
    void anAbbreviationADateOrANumberEndsNoSentence(String sentence) {
        assertEquals(List.of(sentence), sentences(sentence));
    }

    @Test
    void anAbbreviationAtTheEndOfASentenceEndsIt() {
        assertEquals(
                List.of("Pleuraerguss re.", "Kein Pneumothorax.", "Osteochondrose Höhe LWK 4.", "Keine Fraktur."),
                sentences("Pleuraerguss re. Kein Pneumothorax. Osteochondrose Höhe LWK 4. Keine Fraktur."));
    }

    @Test
    void theSectionsOfAGermanReportAreFound() {
        String text = """
                Fragestellung: Pneumonie?
                Technik: Thorax in 2 Ebenen.
                Befund: Kein Infiltrat.
                Beurteilung:
                Unauffälliger Thorax.
                """;
        List<Section> sections = ReportParser.parse(text).structure().sections();
        assertEquals(
                List.of("FRAGESTELLUNG", "TECHNIK", "BEFUND", "BEURTEILUNG"),
                sections.stream().map(Section::name).toList());
        assertEquals(
                List.of(SectionRole.ASKS, SectionRole.ASKS, SectionRole.REPORTS, SectionRole.CONCLUDES),
                sections.stream().map(Section::role).toList());
    }
}
