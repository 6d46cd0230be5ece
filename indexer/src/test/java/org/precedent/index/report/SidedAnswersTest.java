package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SidedAnswersTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            DVT: Right - No; Left - Yes           => deep-vein-thrombosis present left
            Effusion: R none, L moderate          => effusion present left
            Hydronephrosis⇥right: mild⇥left: none => hydronephrosis present right
            Effusion (right none, left small)     => effusion present left
            Cataract: OD 2+, OS none              => cataract present right
            Effusion: right none, left none       => effusion absent bilateral
            Erguss: rechts gering, links keiner   => effusion present right
            """)
    void anAnswerForEachSideDeniesThatSideAlone(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
