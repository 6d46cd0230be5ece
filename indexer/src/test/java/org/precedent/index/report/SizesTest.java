package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Span;

final class SizesTest {
    private static List<String> sizes(String language, String text) {
        return Lexicon.of(language).language().sizes().in(text, new Span(0, text.length())).stream()
                .map(Sizes.Size::written)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | a nodule of 3 cm                 | 3 cm
            en | 3.2 x 4.1 cm                     | 3.2 x 4.1 cm
            en | 3.2 cm x 4.1 cm x 2 cm           | 3.2 x 4.1 x 2 cm
            en | 31 by 27 mm                      | 31 x 27 mm
            en | 5-8 mm                           | 5-8 mm
            en | 5 to 8 millimeters               | 5 to 8 mm
            en | a 12mm stone                     | 12 mm
            en | 12 MM                            | 12 mm
            de | 3,5 cm                           | 3.5 cm
            de | 2 x 3,1 cm                       | 2 x 3.1 cm
            de | 2,4 mal 3,1 cm                   | 2.4 x 3.1 cm
            de | 5 bis 8 Millimeter               | 5 to 8 mm
            fr | 12 sur 15 mm                     | 12 x 15 mm
            es | 3,5 por 4 centímetros            | 3.5 x 4 cm
            """)
    void aMeasurementIsReadWithItsUnit(String language, String text, String size) {
        assertEquals(List.of(size), sizes(language, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade 3", "in 5 days", "52 ml", "3 cmH2O", "3.2.2024", "no size at all", "mm", ""})
    void whatIsNoLengthIsNone(String text) {
        assertEquals(List.of(), sizes("en", text));
        assertEquals(List.of(), sizes("de", text));
    }
}
