package org.precedent.encoder.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.encoder.Pixels;

final class BicubicResizeTest {

    /** What Pillow 9.4.0 makes of {@link Pattern#image} with {@code resize((size, size), Image.BICUBIC)}. */
    @ParameterizedTest
    @CsvSource({
        "9, 5, 6, 6aab64e9715dcef866ea14070ac04c37b71d641c146717cd22ba24e19c0d1e74",
        "23, 11, 8, 739889e765b92e1b0fcba5bf38bdf4f7f426c1635362178193bb79ab06b0f8db",
        "4, 4, 9, 52e1a56e2feed8e549dd4bb640b7b053eb09b6a0a4d588b47c3ac9ce8ba54bce",
        "100, 37, 16, 5667bd8346bcd332c60c6a31bc5e7abcd04626641d97ec9ad9a4feac6f57c0a4",
        "16, 50, 16, 1197a93f7c70b4ecfe3aad484bc110f46fc77fb322f2e721d5a298a9a926eff4",
        "1, 1, 5, 09ea6a0778b0a4de2170802c72accfec94785a8621b46a270a6c319e00bbe9f3",
        "300, 200, 30, 6f09fb2c871d5521278af447fd5b8757d844946b8d0f2102629e8387e416d02c",
        "2, 300, 7, 27a4bcf6858604a38710c0f5d0c05f60f3ca666b3e1120176528b30e49939b14"
    })
    void everySampleEqualsPillows(int width, int height, int size, String sha256) {
        assertEquals(
                sha256, BicubicResize.resize(Pattern.image(width, height), size).sha256());
    }

    @Test
    void aSmallResultEqualsPillows() {
        byte[] expected = {
            110, 115, 117, 123, 125, (byte) 129, (byte) 139, (byte) 134, (byte) 132, (byte) 134, (byte) 131, 121
        };
        assertEquals(Pixels.of(2, 2, expected), BicubicResize.resize(Pattern.image(9, 5), 2));
    }

    @Test
    void aVeryLongImageIsRefusedBeforeItFillsTheMemory() {
        Pixels line = Pixels.ofGrey(1, 1 << 20, new byte[1 << 20]);
        assertThrows(IllegalArgumentException.class, () -> BicubicResize.resize(line, 448));
    }
}
