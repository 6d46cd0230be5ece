package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.index.model.StatedFinding;

/** How a report stands to a query, from what it comes to say of findings. */
final class StanceTest {
    private static Set<StatedFinding> said(String values) {
        return Set.of(values.split("\\+")).stream().map(StatedFinding::of).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "pneumothorax, pneumothorax:present, ASSERTS",
        "pneumothorax, tension-pneumothorax:present, ASSERTS",
        "pneumothorax, pneumothorax:uncertain, UNSURE",
        "pneumothorax, pneumothorax:absent, AGAINST",
        "pneumothorax, pleural-finding:absent, AGAINST",
        "pneumothorax, tension-pneumothorax:absent, OPEN",
        "pneumothorax, effusion:absent, OPEN",
        "pneumothorax and fracture, pneumothorax:present+fracture:present, ASSERTS",
        "pneumothorax and fracture, pneumothorax:present+fracture:absent, OPEN",
        "pneumothorax and fracture, pneumothorax:absent+fracture:absent, AGAINST",
        "pneumothorax and fracture, pneumothorax:absent, OPEN",
        "no pneumothorax, pneumothorax:present, AGAINST",
        "no pneumothorax, tension-pneumothorax:present, AGAINST",
        "no pneumothorax, pneumothorax:uncertain, UNSURE",
        "no pneumothorax, pneumothorax:absent, ASSERTS",
        "fracture without pneumothorax, fracture:present+pneumothorax:present, AGAINST",
        "fracture without pneumothorax, fracture:present+pneumothorax:absent, ASSERTS",
        "fracture without pneumothorax, pneumothorax:absent, OPEN"
    })
    void aReportStandsToAQueryAsItSays(String query, String said, Stance expected) {
        assertEquals(expected, Stance.of(QueryReader.read(query).words().wording(), said(said)));
    }
}
