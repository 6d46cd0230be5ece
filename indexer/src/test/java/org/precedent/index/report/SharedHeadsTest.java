package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that several names share is written once. */
final class SharedHeadsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No pleural or pericardial effusion.              => pleural-effusion absent, pericardial-effusion absent
            Pericardial and pleural effusions.               => pericardial-effusion present, pleural-effusion present
            No rib or clavicle fracture.                     => rib-fracture absent, clavicle-fracture absent
            Kidney and ureteral stones.                      => kidney-stone present, ureteral-stone present
            Liver and renal cysts.                           => liver-cyst present, renal-cyst present
            No subdural, epidural or subarachnoid hemorrhage => subdural-haematoma absent, epidural-haematoma absent, subarachnoid-haemorrhage absent
            Kein Pleura- oder Perikarderguss.                => pleural-effusion absent, pericardial-effusion absent
            Pleura- und Perikarderguss.                      => pleural-effusion present, pericardial-effusion present
            """)
    void eachOfThemIsRead(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Liver and spleen not enlarged.        => hepatomegaly absent, splenomegaly absent
            Subdural and epidural hematoma on the left. => subdural-haematoma present left, epidural-haematoma present left
            """)
    void aNameThatHoldsAnotherIsTwo(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No pleural effusion or lung mass.            => pleural-effusion absent, lung-mass absent
            The lung is clear, and a renal cyst is seen. => renal-cyst present
            Normal liver and a renal cyst.               => renal-cyst present
            """)
    void whatStandsBesideANameByItselfBorrowsNothing(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
