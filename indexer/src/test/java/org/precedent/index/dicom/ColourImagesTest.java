package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.ColourProfile;
import org.precedent.index.colour.Profiles;

/** Colours worked out by hand. */
final class ColourImagesTest {
    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private void shows(DicomWriter image, int... rgb) throws IOException {
        Pixels pixels = files.first(image).encoded();
        int[] shown = new int[pixels.width() * pixels.height() * 3];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = ReadFiles.samples(pixels, i % 3)[i / 3];
        }
        assertArrayEquals(rgb, shown);
    }

    @Test
    void coloursStandPixelByPixel() throws Exception {
        shows(DicomWriter.image(1, 2).photometric("RGB", 3).pixels(1, 2, 3, 4, 5, 6), 1, 2, 3, 4, 5, 6);
    }

    @Test
    void coloursStandPlaneByPlane() throws Exception {
        DicomWriter image = DicomWriter.image(1, 2).photometric("RGB", 3).words(0x0028_0006, 1);
        shows(image.pixels(1, 4, 2, 5, 3, 6), 1, 2, 3, 4, 5, 6);
    }

    @Test
    void deeperColoursAreScaled() throws Exception {
        DicomWriter image = DicomWriter.image(1, 1).photometric("RGB", 3).bits(16, 12, 11);
        shows(image.pixels16(0, 2048, 4095), 0, 128, 255);
    }

    @Test
    void brightnessAndDifferencesBecomeColours() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3).photometric("YBR_FULL", 3);
        shows(image.pixels(100, 128, 128, 76, 85, 255, 29, 255, 107), 100, 100, 100, 254, 0, 0, 0, 0, 254);
    }

    @Test
    void neighboursMayShareTheirDifferences() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4).photometric("YBR_FULL_422", 3);
        shows(image.pixels(10, 20, 128, 128, 30, 40, 128, 128), 10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40);
    }

    @Test
    void aPaletteGivesNumbersTheirColours() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 4).photometric("PALETTE COLOR", 1).pixels(9, 10, 11, 200);
        image.words(0x0028_1101, 2, 10, 16).words(0x0028_1102, 2, 10, 16).words(0x0028_1103, 2, 10, 16);
        image.words(0x0028_1201, 0, 0xFFFF).words(0x0028_1202, 0x8080, 0).words(0x0028_1203, 0xFFFF, 0x4040);
        shows(image, 0, 128, 255, 0, 128, 255, 255, 0, 64, 255, 0, 64);
    }

    private static DicomWriter supplemented() {
        DicomWriter image = DicomWriter.image(1, 4).pixels(0, 199, 200, 201).window("100", "200");
        image.words(0x0028_1101, 2, 200, 16).words(0x0028_1102, 2, 200, 16).words(0x0028_1103, 2, 200, 16);
        return image.words(0x0028_1201, 0, 0xFFFF).words(0x0028_1202, 0x8080, 0).words(0x0028_1203, 0xFFFF, 0x4040);
    }

    @Test
    void aboveTheGreatestGreyAPaletteGivesColours() throws Exception {
        DicomWriter image = supplemented().words(0x0028_9099, 199);
        shows(image, 0, 0, 0, 255, 255, 255, 0, 128, 255, 255, 0, 64);
    }

    @Test
    void aPaletteBesideGreysAloneChangesNothing() throws Exception {
        shows(supplemented(), 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255);
        DicomWriter damaged = supplemented().words(0x0028_9099, 199).without(0x0028_1202);
        shows(damaged, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    @Test
    void coloursWithAProfileBecomeThoseOfSrgb() throws Exception {
        DicomWriter image = DicomWriter.image(1, 2).photometric("RGB", 3).pixels(200, 50, 50, 255, 255, 255);
        Pixels stored = files.first(image).encoded();
        Pixels expected = ColourProfile.read(Profiles.adobe(), 3).orElseThrow().toSrgb(stored);
        DicomInstance shown = files.ok(image.bytes(0x0028_2000, "OB", Profiles.adobe()));
        assertEquals(expected, ReadFiles.frame(shown, 0).encoded());
        assertTrue(ReadFiles.frame(shown, 0).isAlike());
        assertEquals(233, expected.sample(0, 0, 0), 1);
    }

    @Test
    void theProfileOfAnOpticalPathCounts() throws Exception {
        DicomWriter image = DicomWriter.image(1, 1).photometric("RGB", 3).pixels(200, 50, 50);
        image.sequence(0x0048_0105, image.item().bytes(0x0028_2000, "OB", Profiles.adobe()));
        assertEquals(233, files.first(image).encoded().sample(0, 0, 0), 1);
    }

    @Test
    void aProfileThatIsNoneOrOfSrgbChangesNothing() throws Exception {
        for (byte[] icc : new byte[][] {new byte[0], new byte[300], Profiles.grey(1.8), Profiles.srgb()}) {
            DicomWriter image = DicomWriter.image(1, 1).photometric("RGB", 3).pixels(200, 50, 50);
            shows(image.bytes(0x0028_2000, "OB", icc), 200, 50, 50);
        }
    }

    @Test
    void aPaletteThatIsMissingIsRefused() throws Exception {
        String reason = files.rejection(DicomWriter.image(1, 2).photometric("PALETTE COLOR", 1));
        assertTrue(reason.startsWith("UNSUPPORTED_PIXELS: the palette"), reason);
    }

    @Test
    void colourOfAnUnknownKindIsRefused() throws Exception {
        for (String photometric : new String[] {"CMYK", "YBR_PARTIAL_420", "", "MONOCHROME2"}) {
            String reason = files.rejection(DicomWriter.image(1, 2).photometric(photometric, 3));
            assertTrue(reason.startsWith("UNSUPPORTED_PIXELS"), reason);
        }
    }
}
