package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.Pixels;
import org.precedent.index.burned.TextRegions;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;

/** What becomes of images with text in their pixels, in what is shown and in what is kept. */
final class BurnedInTest {
    private static final InstanceNames NAMES = new InstanceNames("2.25.1", "2.25.2", "2.25.3");
    private static final int SIDE = 128;
    private static final int GROUND = 60;

    @TempDir
    private Path folder;

    private ReadFiles files(BurnedIn choice) {
        return new ReadFiles(folder, choice);
    }

    /** Greys with a name at some height, or without where that is 0. */
    private static int[] greys(int height) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.setColor(Color.WHITE);
        if (height > 0) {
            graphics.drawString("ZEBEDEE^Q", 20, height);
        }
        graphics.dispose();
        int[] greys = image.getRaster().getSamples(0, 0, SIDE, SIDE, 0, (int[]) null);
        for (int i = 0; i < greys.length; i++) {
            greys[i] = Math.max(GROUND, greys[i]);
        }
        return greys;
    }

    private static DicomWriter image(String modality, int... heights) {
        int[] greys = Arrays.stream(heights)
                .flatMap(height -> Arrays.stream(greys(height)))
                .toArray();
        return DicomWriter.image(SIDE, SIDE)
                .text(0x0008_0060, "CS", modality)
                .text(0x0028_0008, "IS", String.valueOf(heights.length))
                .window("127.5", "255")
                .pixels(greys);
    }

    private static DicomWriter ultrasound() {
        return image("US", 50).text(0x0028_0301, "CS", "NO");
    }

    private byte[] written(ReadFiles files, byte[] file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadFiles.value(files.ok(file).write(NAMES, out));
        return out.toByteArray();
    }

    private static String flag(byte[] file) throws Exception {
        try (ByteSource source = DicomSource.of(file).open()) {
            Dataset dataset =
                    new Part10Parser(DicomLimits.DEFAULTS).whole(source).dataset();
            return dataset.text(Tag.BURNED_IN_ANNOTATION);
        }
    }

    private static boolean showsText(Pixels pixels) {
        return !TextRegions.in(pixels).isEmpty();
    }

    @Test
    void textOnAKindThatDevicesWriteOnWaitsForAPersonWhateverTheFlagSays() throws Exception {
        String reason = files(BurnedIn.QUARANTINE).rejection(ultrasound());
        assertTrue(reason.startsWith("BURNED_IN: "), reason);
        assertTrue(reason.contains("precedent quarantine") && reason.contains("--burned-in"), reason);
    }

    @Test
    void whatShowsNoTextIsTakenAndSaidToBeClean() throws Exception {
        byte[] kept = written(files(BurnedIn.QUARANTINE), image("US", 0).file());
        assertEquals("NO", flag(kept));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("113101"), "nothing was painted over");
    }

    @Test
    void textIsPaintedOverInWhatIsShownAndInWhatIsKept() throws Exception {
        ReadFiles files = files(BurnedIn.BLANK);
        byte[] file = ultrasound().text(0x0028_2110, "CS", "01").file();
        Rendered shown = ReadFiles.frame(files.ok(file), 0);
        assertFalse(showsText(shown.shown()));
        byte[] kept = written(files, file);
        assertEquals("NO", flag(kept));
        assertTrue(new String(kept, StandardCharsets.ISO_8859_1).contains("113101"));
        assertEquals(shown, ReadFiles.frame(files(BurnedIn.TRUST).ok(kept), 0), "the same without looking again");
    }

    @Test
    void whatIsNotTextStaysAsItIs() throws Exception {
        byte[] kept = written(files(BurnedIn.BLANK), ultrasound().file());
        int[] pixels = ReadFiles.samples(
                ReadFiles.frame(files(BurnedIn.TRUST).ok(kept), 0).shown(), 0);
        assertArrayEquals(
                Arrays.copyOfRange(greys(50), 80 * SIDE, SIDE * SIDE),
                Arrays.copyOfRange(pixels, 80 * SIDE, SIDE * SIDE));
    }

    @ParameterizedTest
    @CsvSource({"MONOCHROME1, 1", "MONOCHROME2, 1", "RGB, 3", "YBR_FULL, 3"})
    void textIsPaintedOverInEveryColour(String photometric, int samples) throws Exception {
        int[] greys = greys(50);
        int[] pixels = new int[greys.length * samples];
        for (int i = 0; i < pixels.length; i++) {
            boolean difference = photometric.equals("YBR_FULL") && i % samples > 0;
            pixels[i] = difference ? 128 : greys[i / samples];
        }
        byte[] file = DicomWriter.image(SIDE, SIDE)
                .text(0x0008_0060, "CS", "XC")
                .photometric(photometric, samples)
                .pixels(pixels)
                .file();
        byte[] kept = written(files(BurnedIn.BLANK), file);
        assertTrue(showsText(ReadFiles.frame(files(BurnedIn.TRUST).ok(file), 0).shown()));
        assertFalse(showsText(ReadFiles.frame(files(BurnedIn.TRUST).ok(kept), 0).shown()));
    }

    @Test
    void whatSaysThatItShowsTextAndShowsNoneThatIsFoundWaits() throws Exception {
        DicomWriter file = image("CT", 0).text(0x0028_0301, "CS", "YES");
        assertTrue(files(BurnedIn.QUARANTINE).rejection(file).startsWith("BURNED_IN: "));
        assertTrue(files(BurnedIn.BLANK).rejection(file).startsWith("BURNED_IN: "));
        assertEquals("YES", flag(written(files(BurnedIn.TRUST), file.file())));
    }

    @Test
    void whatSaysThatItShowsTextIsPaintedOverOfWhateverKind() throws Exception {
        DicomWriter file = image("CT", 50).text(0x0028_0301, "CS", "Yes");
        assertFalse(showsText(ReadFiles.frame(files(BurnedIn.BLANK).ok(file), 0).shown()));
    }

    @Test
    void whoVouchesForAFileGetsItAsItIs() throws Exception {
        ReadFiles files = files(BurnedIn.TRUST);
        assertTrue(showsText(ReadFiles.frame(files.ok(ultrasound()), 0).shown()));
        assertEquals("NO", flag(written(files, ultrasound().file())));
        assertEquals("", flag(written(files, image("US", 50).file())));
    }

    @Test
    void nobodySaysThatPixelsAreCleanThatNobodyLookedAt() throws Exception {
        byte[] file = image("CT", 0)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0028_0301, "CS", "NO")
                .file();
        assertEquals("", flag(written(files(BurnedIn.QUARANTINE), file)));
    }

    @ParameterizedTest
    @CsvSource({
        "CT, DERIVED\\SECONDARY, 1.2.840.10008.5.1.4.1.1.2",
        "CT, ORIGINAL\\PRIMARY\\SCREEN SAVE, 1.2.840.10008.5.1.4.1.1.2",
        "CT, ORIGINAL\\PRIMARY, 1.2.840.10008.5.1.4.1.1.7.2",
        "CR, ORIGINAL\\PRIMARY, 1.2.840.10008.5.1.4.1.1.1",
        "xa , ORIGINAL\\PRIMARY, 1.2.840.10008.5.1.4.1.1.12.1"
    })
    void kindsThatDevicesWriteOnAreLookedAt(String modality, String type, String sopClass) throws Exception {
        DicomWriter file = image(modality, 50).text(0x0008_0008, "CS", type).text(0x0008_0016, "UI", sopClass);
        assertTrue(files(BurnedIn.QUARANTINE).rejection(file).startsWith("BURNED_IN: "));
    }

    @ParameterizedTest
    @CsvSource({
        // told by the class, where no modality is
        "'', 12.1",
        "'', 12.1.1",
        "'', 12.2",
        "'', 1",
        "'', 1.1",
        "'', 1.1.1",
        "'', 13.1.3",
        "'', 6",
        "'', 77.1.1.1",
        "'', 77.1.2",
        "'', 77.1.4",
        "' . ', 12.1",
        // known to nobody
        "'', 999",
        "ZZ, 999",
        // retired, in words, several
        "DS, 12.1",
        "DF, 12.1",
        "DD, 4",
        "CF, 4",
        "VF, 4",
        "AS, 4",
        "FS, 4",
        "OCT, 4",
        "IVOCT, 4",
        "BMD, 4",
        "ECG, 4",
        "EPS, 4",
        "GM, 4",
        "OPT, 77.1.5.4",
        "LS, 4",
        "X.A., 12.1",
        "x-a, 4",
        "ANGIO, 12.1",
        "ULTRASOUND, 4",
        "CT ANGIO, 2",
        "MR\\US, 4",
        "US\\CT, 2",
        "MR/US, 4"
    })
    void kindsThatNobodyKnowsOrThatAreWrittenOtherwiseAreLookedAt(String modality, String sopClass) throws Exception {
        String uid = "1.2.840.10008.5.1.4.1.1." + sopClass;
        DicomWriter file = image(modality, 50).text(0x0008_0016, "UI", uid);
        assertTrue(files(BurnedIn.QUARANTINE).rejection(file).startsWith("BURNED_IN: "));
        if (modality.isEmpty()) {
            DicomWriter without = file.without(0x0008_0060);
            assertTrue(files(BurnedIn.QUARANTINE).rejection(without).startsWith("BURNED_IN: "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CT, 2",
        "CT, 2.1",
        "MR, 4",
        "PT, 128",
        "NM, 20",
        "OP, 77.1.5.1",
        "SM, 77.1.6",
        "SEG, 66.4",
        "c.t., 2",
        "'', 2",
        "'', 4.1",
        "'', 128",
        "'', 20",
        "'', 77.1.6"
    })
    void kindsThatAreKnownNotToShowTextAreNotLookedAt(String modality, String sopClass) throws Exception {
        String uid = "1.2.840.10008.5.1.4.1.1." + sopClass;
        byte[] file = image(modality, 50).text(0x0008_0016, "UI", uid).file();
        assertEquals("", flag(written(files(BurnedIn.QUARANTINE), file)));
    }

    @Test
    void textInASecondNumberOfTheSameColourIsFound() throws Exception {
        int[] numbers = Arrays.stream(greys(50)).map(grey -> grey > 150 ? 7 : 6).toArray();
        DicomWriter file = DicomWriter.image(SIDE, SIDE)
                .text(0x0008_0060, "CS", "US")
                .photometric("PALETTE COLOR", 1)
                .pixels(IntStream.concat(
                                IntStream.of(255, 0), Arrays.stream(numbers).skip(2))
                        .toArray());
        int[] table = IntStream.range(0, 256).map(i -> 257 * (i == 7 ? 6 : i)).toArray();
        for (int colour = 0; colour < 3; colour++) {
            file.words(0x0028_1101 + colour, 256, 0, 16).words(0x0028_1201 + colour, table);
        }
        assertTrue(files(BurnedIn.QUARANTINE).rejection(file).startsWith("BURNED_IN: "));
        byte[] kept = written(files(BurnedIn.BLANK), file.file());
        assertEquals(1, files(BurnedIn.QUARANTINE).ok(kept).frameCount(), "nothing is left in any number");
    }

    @Test
    void whatLiesOutsideOfAnUltrasoundsRegionsIsPaintedOver() throws Exception {
        DicomWriter file = image("US", 50);
        DicomWriter region = file.item()
                .bytes(0x0018_6018, "UL", new byte[] {10, 0, 0, 0})
                .bytes(0x0018_601A, "UL", new byte[] {64, 0, 0, 0})
                .bytes(0x0018_601C, "UL", new byte[] {120, 0, 0, 0})
                .bytes(0x0018_601E, "UL", new byte[] {120, 0, 0, 0});
        byte[] withRegion = file.sequence(0x0018_6011, region).file();
        assertFalse(showsText(
                ReadFiles.frame(files(BurnedIn.QUARANTINE).ok(withRegion), 0).shown()));
        byte[] kept = written(files(BurnedIn.QUARANTINE), withRegion);
        assertFalse(showsText(ReadFiles.frame(files(BurnedIn.TRUST).ok(kept), 0).shown()));
        assertTrue(showsText(
                ReadFiles.frame(files(BurnedIn.TRUST).ok(withRegion), 0).shown()));
    }

    @Test
    void textInOneFrameOfManyIsFoundAndPaintedOverInAll() throws Exception {
        int[] heights = new int[30];
        heights[11] = 90;
        assertTrue(files(BurnedIn.QUARANTINE).rejection(image("XA", heights)).startsWith("BURNED_IN: "));
        DicomInstance blank = files(BurnedIn.BLANK).ok(image("XA", heights));
        List<Rendered> frames = ReadFiles.value(blank.frames(30));
        assertTrue(frames.stream().noneMatch(frame -> showsText(frame.shown())));
    }

    @Test
    void textAtTheHighestValueIsFoundThoughTheWindowHidesIt() throws Exception {
        int[] samples =
                Arrays.stream(greys(50)).map(grey -> grey > 150 ? 4095 : 1000).toArray();
        DicomWriter file = DicomWriter.image(SIDE, SIDE)
                .text(0x0008_0060, "CS", "XA")
                .bits(16, 12, 11)
                .window("100", "200")
                .pixels16(samples);
        assertTrue(files(BurnedIn.QUARANTINE).rejection(file).startsWith("BURNED_IN: "));
        byte[] kept = written(files(BurnedIn.BLANK), file.file());
        assertTrue(files(BurnedIn.QUARANTINE).ok(kept).frameCount() == 1, "nothing is left in all its depth");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT_LITTLE", "EXPLICIT_BIG", "DEFLATED"})
    void overlaysInSpareBitsAndGroupsAreNoPixelsAndNotKept(DicomWriter.Syntax syntax) throws Exception {
        int[] with = Arrays.stream(greys(50))
                .map(grey -> grey > 150 ? 0x8000 | GROUND : GROUND)
                .toArray();
        DicomWriter file = DicomWriter.image(syntax, SIDE, SIDE)
                .text(0x0008_0060, "CS", "US")
                .bits(16, 12, 11)
                .window("127.5", "255")
                .bytes(0x6000_3000, "OW", "ZEBEDEE^QUILLON.".getBytes(StandardCharsets.US_ASCII))
                .pixels16(with);
        byte[] kept = written(files(BurnedIn.QUARANTINE), file.file());
        byte[] without = written(
                files(BurnedIn.QUARANTINE),
                DicomWriter.image(syntax, SIDE, SIDE)
                        .text(0x0008_0060, "CS", "US")
                        .bits(16, 12, 11)
                        .window("127.5", "255")
                        .pixels16(Arrays.stream(with).map(sample -> GROUND).toArray())
                        .file());
        assertArrayEquals(without, kept);
        assertNotEquals(0, kept.length);
    }

    @Test
    void overlaysInSpareBitsOfCompressedSamplesAreNotKept() throws Exception {
        PixelLayout all = new PixelLayout(SIDE, SIDE, Photometric.MONOCHROME2, 16, 16, 15, false, false);
        int[] greys = greys(50);
        ByteBuffer samples = ByteBuffer.allocate(2 * greys.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int grey : greys) {
            samples.putShort((short) (grey > 150 ? 0x8000 | GROUND : GROUND));
        }
        byte[] stream = RleEncoder.encode(new Frame(all, ByteOrder.LITTLE_ENDIAN, samples.array()));
        DicomWriter image = DicomWriter.image(SIDE, SIDE)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0008_0060, "CS", "CT")
                .window("127.5", "255")
                .bits(16, 12, 11)
                .fragments(DicomWriter.offsets(), stream);
        byte[] file = image.file("1.2.840.10008.1.2.5", image.dataset());
        ReadFiles files = files(BurnedIn.QUARANTINE);
        Rendered before = ReadFiles.frame(files.ok(file), 0);
        byte[] kept = written(files, file);
        String packed = new String(stream, StandardCharsets.ISO_8859_1);
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains(packed.substring(100)), "packed anew");
        assertEquals(before, ReadFiles.frame(files.ok(kept), 0));
    }
}
