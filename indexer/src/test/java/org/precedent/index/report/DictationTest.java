package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DictationTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no focal lesion comma gallbladder contains multiple stones period normal liver period => abnormality absent, gallstones present
            left side normal period no pneumothorax period small effusion period                  => pneumothorax absent, effusion present
            No Pneumothorax Period Small Left Effusion Period                                     => pneumothorax absent, pleural-effusion present left
            kein Pneumothorax Punkt kleiner Erguss links Punkt                                    => pneumothorax absent, effusion present left
            no fracture for a period of 3 weeks period dislocation period                         => fracture absent, dislocation present
            """)
    void punctuationThatWasDictatedIsRead(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Menstrual period normal. No effusion in this period => effusion absent
            No effusion, fracture period dislocation period                  => effusion absent, fracture absent, dislocation absent
            """)
    void aTextWithWrittenPunctuationIsReadAsItStands(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
