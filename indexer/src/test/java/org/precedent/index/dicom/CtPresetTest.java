package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;

/** What the encoder gets to see of a CT. */
final class CtPresetTest {
    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static int[] of(int... values) {
        return values;
    }

    private static DicomWriter ct(int columns) {
        return DicomWriter.image(1, columns).text(0x0008_0060, "CS", "CT").bits(16);
    }

    @Test
    void everyPresetIsPinned() {
        assertEquals("medgemma-report", CtPreset.MEDGEMMA_REPORT.id());
        assertEquals("medgemma15-notebook", CtPreset.MEDGEMMA15_NOTEBOOK.id());
        assertEquals("single-window", CtPreset.SINGLE_WINDOW.id());
        assertEquals(EncoderOptions.DEFAULTS.windowing(), CtPreset.MEDGEMMA_REPORT.id());
    }

    /**
     * What NumPy 2 makes of -1500, -1499.5, ... 3000 by the notebook's rule: clip, to float32, less the low end, by the
     * width, by 255, np.round, to uint8.
     */
    @ParameterizedTest
    @CsvSource({
        "MEDGEMMA_REPORT, 1ae8eb4f2b436de776a11138dd93e75b1bd497e910cd777917605c992c341818",
        "MEDGEMMA15_NOTEBOOK, 39c24de12a2f6e9aecf6b299116fd65189f2203f448dfad7e397d7b318500b93",
        "SINGLE_WINDOW, 0b75943235df5794a7767ca8524f51e3273c52c744732657bc9017520ef5a157"
    })
    void everyLevelEqualsNumPys(CtPreset preset, String sha256) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int half = -3000; half <= 6000; half++) {
            for (Range channel : preset.channels()) {
                digest.update(CtPreset.level(channel, half / 2.0));
            }
        }
        assertEquals(sha256, HexFormat.of().formatHex(digest.digest()));
    }

    @ParameterizedTest
    @EnumSource(CtPreset.class)
    void aPresetIsFoundByItsName(CtPreset preset) {
        assertEquals(preset, CtPreset.named(preset.id()));
    }

    @Test
    void aNameThatIsNoneIsRefusedWithThoseThereAre() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> CtPreset.named("lung"));
        assertEquals(
                "no CT preset is called \"lung\"; there are medgemma-report, medgemma15-notebook, single-window",
                refused.getMessage());
    }

    @Test
    void unitsGoThroughThePresetsWindows() throws Exception {
        DicomWriter image = ct(5).rescale("1", "-1024").pixels16(0, 924, 1024, 1064, 2100);
        Pixels pixels = files.first(image).encoded();
        assertArrayEquals(of(23, 128, 139, 143, 255), ReadFiles.samples(pixels, 0));
        assertArrayEquals(of(0, 26, 98, 128, 255), ReadFiles.samples(pixels, 1));
        assertArrayEquals(of(0, 0, 0, 128, 255), ReadFiles.samples(pixels, 2));
    }

    @Test
    void thePresetDecidesWhatTheEncoderSees() throws Exception {
        DicomWriter image = ct(3).rescale("1", "-1024").pixels16(0, 1024, 2048);
        Pixels notebook =
                new ReadFiles(folder, CtPreset.MEDGEMMA15_NOTEBOOK).first(image).encoded();
        assertArrayEquals(of(0, 128, 255), ReadFiles.samples(notebook, 0));
        assertArrayEquals(of(0, 98, 255), ReadFiles.samples(notebook, 1));
        Pixels single =
                new ReadFiles(folder, CtPreset.SINGLE_WINDOW).first(image).encoded();
        assertArrayEquals(of(0, 128, 255), ReadFiles.samples(single, 0));
        assertArrayEquals(of(0, 128, 255), ReadFiles.samples(single, 2));
    }

    @Test
    void everyUnitOfTheBrainWindowIsToldApart() throws Exception {
        int[] samples = new int[81];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 1024 + i;
        }
        Pixels pixels =
                files.first(ct(81).rescale("1", "-1024").pixels16(samples)).encoded();
        int[] blue = ReadFiles.samples(pixels, 2);
        assertEquals(81, java.util.Arrays.stream(blue).distinct().count());
    }

    @Test
    void fractionsOfUnitsCount() throws Exception {
        DicomWriter image = ct(3).rescale("0.25", "0").pixels16(1, 2, 3);
        assertArrayEquals(of(1, 2, 2), ReadFiles.samples(files.first(image).encoded(), 2));
    }

    @Test
    void paddingIsNoBrighterThanAir() throws Exception {
        DicomWriter image = ct(3).rescale("1", "-1024").words(0x0028_0120, 4095);
        Pixels pixels = files.first(image.pixels16(4095, 0, 4094)).encoded();
        assertArrayEquals(of(23, 23, 255), ReadFiles.samples(pixels, 0));
        assertArrayEquals(of(0, 0, 255), ReadFiles.samples(pixels, 2));
    }

    @Test
    void paddingBelowAirIsAsTheWindowSays() throws Exception {
        DicomWriter image = ct(2).signed().rescale("1", "0").words(0x0028_0120, -2000);
        assertArrayEquals(
                of(0, 23),
                ReadFiles.samples(files.first(image.pixels16(-2000, -1024)).encoded(), 0));
    }

    @Test
    void aCtIsOneInSmallLettersToo() throws Exception {
        DicomWriter image = ct(3).rescale("1", "-1024").pixels16(0, 1024, 2100);
        Pixels standard = files.first(image).encoded();
        assertEquals(standard, files.first(image.text(0x0008_0060, "CS", "ct")).encoded());
        assertEquals(standard, files.first(image.text(0x0028_1054, "LO", "hu ")).encoded());
    }

    @Test
    void aDecimalCommaShiftsNoUnit() throws Exception {
        Pixels standard =
                files.first(ct(3).rescale("1", "-1024").pixels16(0, 1024, 1064)).encoded();
        for (String[] rescale : new String[][] {{"1,0", "-1024,0"}, {"+1.0", " -1024 "}, {"1", "-1.024e3"}}) {
            DicomWriter image = ct(3).rescale(rescale[0], rescale[1]).pixels16(0, 1024, 1064);
            assertEquals(standard, files.first(image).encoded(), rescale[0]);
        }
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws Exception {
        for (String slope : new String[] {"abc", "0", "0,0", "NaN", "1e999", "0x1", "1d", "1 HU"}) {
            String reason = files.rejection(ct(1).rescale(slope, "-1024").pixels16(0));
            assertTrue(reason.startsWith("CORRUPT: the Rescale Slope is "), slope);
        }
        for (String intercept : new String[] {"abc", "-1,024", "-1024 HU", "--1024"}) {
            String reason = files.rejection(ct(1).rescale("1", intercept).pixels16(0));
            assertTrue(reason.startsWith("CORRUPT: the Rescale Intercept is no number"), intercept);
        }
    }

    @Test
    void theLineOfASingleFrameIsCheckedToo() throws Exception {
        DicomWriter image = ct(1).text(0x0028_0008, "IS", "2").pixels16(0, 1);
        DicomWriter first = image.item().sequence(0x0028_9145, image.item().rescale("1", "-1024"));
        DicomWriter second = image.item().sequence(0x0028_9145, image.item().rescale("0", "-1024"));
        assertEquals(2, files.ok(image.sequence(0x5200_9230, first, first)).frameCount());
        assertTrue(
                files.rejection(image.sequence(0x5200_9230, first, second)).startsWith("CORRUPT: the Rescale Slope"));
    }

    /** No patient has such values; they are encoded as they are shown. */
    @Test
    void valuesThatNoWindowOfThePresetShowsAreNotBlank() throws Exception {
        Rendered rendered = files.first(ct(3).rescale("1", "10000").pixels16(0, 100, 200));
        assertTrue(rendered.isAlike());
        assertArrayEquals(of(0, 128, 255), ReadFiles.samples(rendered.encoded(), 0));
    }

    @Test
    void aScreenShotFiledAsCtIsNotTakenForHounsfieldUnits() throws Exception {
        DicomWriter shot = DicomWriter.image(1, 2).text(0x0008_0060, "CS", "CT").pixels(0, 200);
        assertArrayEquals(of(0, 255), ReadFiles.samples(files.first(shot).encoded(), 2));
        DicomWriter other = shot.rescale("1", "0").text(0x0028_1054, "LO", "US");
        assertArrayEquals(of(0, 255), ReadFiles.samples(files.first(other).encoded(), 2));
    }
}
