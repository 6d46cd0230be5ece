package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A list of bare items behind "no". It is denied whole, also where a comma alone joins two, for "no effusion,
 * pneumothorax" is how lists are dictated; an item that says more than its name was stated by itself.
 */
final class BareListsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No effusion, pneumothorax.                       => effusion absent, pneumothorax absent
            No effusion, cardiomegaly.                       => effusion absent, cardiomegaly absent
            No effusion, cardiomegaly, or consolidation.     => effusion absent, cardiomegaly absent, consolidation absent
            No pneumothorax, effusion, consolidation.        => pneumothorax absent, effusion absent, consolidation absent
            Kein Erguss, Pneumothorax.                       => effusion absent, pneumothorax absent
            Kein Erguss, Pneumothorax oder Infiltrat.        => effusion absent, pneumothorax absent, lung-opacity absent
            """)
    void bareItemsAreDeniedTogether(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No effusion, stable cardiomegaly.                => effusion absent, cardiomegaly present
            No effusion, left pneumothorax.                  => effusion absent, pneumothorax present left
            No fracture, 2 cm cyst.                          => fracture absent, cyst present
            No effusion, cardiomegaly is present.            => effusion absent, cardiomegaly present
            Kein Erguss, deutliche Kardiomegalie.            => effusion absent, cardiomegaly present
            """)
    void anItemThatSaysMoreIsThere(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No free fluid, fibroid uterus.                   => free-fluid absent, uterine-fibroid present
            No pneumothorax, enlarged heart.                 => pneumothorax absent, cardiomegaly present
            No ascites, fatty liver.                         => ascites absent, hepatic-steatosis present
            No mass, dilated ventricles.                     => brain-mass absent, hydrocephalus present
            No ascites, fatty liver or splenomegaly.         => ascites absent, hepatic-steatosis absent, splenomegaly absent
            Keine freie Flüssigkeit, Uterus myomatosus.      => free-fluid absent, uterine-fibroid present
            """)
    void anItemThatSaysHowAnOrganIsIsThere(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
