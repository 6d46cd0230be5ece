package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DescriptionsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            large right effusion                => large DEGREE, right SIDE
            großer Pleuraerguss rechts          => großer DEGREE, rechts SIDE
            left upper lobe nodule              => left SIDE, upper lobe ZONE
            Rundherd im linken Oberlappen       => linken SIDE, Oberlappen ZONE
            resolved pneumothorax               => resolved COURSE
            Pneumothorax nicht mehr nachweisbar => nicht mehr nachweisbar COURSE
            suspected pneumonia                 => suspected DOUBT
            cannot exclude pneumothorax         => cannot exclude DOUBT
            infarct of the basal ganglia        => ''
            """)
    void wordsThatTellOfAFindingAreKnown(String query, String expected) {
        String found = Descriptions.in(ReportParser.parse(query)).stream()
                .map(one -> one.span().of(query) + " " + one.aspect())
                .collect(Collectors.joining(", "));
        assertEquals(expected, found);
    }
}
