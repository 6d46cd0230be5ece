package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.dicom.codec.NativeCodec;

/** What the reader understands though it is written otherwise than the standard has it is kept as it was understood. */
final class UnderstoodValuesTest {
    private static final InstanceNames NAMES = new InstanceNames("2.25.1", "2.25.2", "2.25.3");
    private static final int SIDE = 8;
    private static final int INTERCEPT = 0x0028_1052;
    private static final int SLOPE = 0x0028_1053;
    private static final int CENTRE = 0x0028_1050;
    private static final int WIDTH = 0x0028_1051;
    private static final int PHOTOMETRIC = 0x0028_0004;
    private static final int FRAMES = 0x0028_0008;
    private static final int SPACING = 0x0028_0030;

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter ct() {
        int[] samples = new int[SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i * 40;
        }
        return DicomWriter.image(SIDE, SIDE)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0008_0060, "CS", "CT")
                .bits(16, 12, 11)
                .rescale("1", "-1024")
                .window("40", "400")
                .pixels16(samples);
    }

    private static DicomWriter colours() {
        byte[] samples = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i * 7);
        }
        return ct().bits(8).photometric("RGB", 3).bytes(DicomWriter.PIXEL_DATA, "OB", samples);
    }

    private byte[] written(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadFiles.value(files.ok(file).write(NAMES, out));
        return out.toByteArray();
    }

    private List<Rendered> frames(byte[] file) throws IOException {
        return ReadFiles.value(files.ok(file).frames(9));
    }

    /** Files that mean the same as a plain one, by what is odd in them. */
    private static Map<String, UnaryOperator<DicomWriter>> oddlyWritten() {
        Map<String, UnaryOperator<DicomWriter>> odd = new LinkedHashMap<>();
        for (String intercept : List.of(
                "-1024.00000000000", "-1.024000000000e+003", "-1024,0", "-1024\\0", " -1024 ", "-1024.", "-01024")) {
            odd.put("intercept " + intercept, file -> file.text(INTERCEPT, "DS", intercept));
        }
        for (String slope : List.of("1,0", "1.0000000000000000000", "+1", "1e0", "1\\1")) {
            odd.put("slope " + slope, file -> file.text(SLOPE, "DS", slope));
        }
        odd.put("slope of 20 digits", file -> file.text(SLOPE, "DS", "0.12345678901234567890"));
        odd.put("intercept as LO", file -> file.text(INTERCEPT, "LO", "-1024,000000000000000"));
        odd.put("long window", file -> file.window("40.000000000000000000000", "400,0"));
        odd.put("many windows", file -> file.window("40" + "\\50".repeat(70), "400" + "\\90".repeat(70)));
        odd.put("rows as UL", file -> file.bytes(0x0028_0010, "UL", new byte[] {SIDE, 0, 0, 0}));
        odd.put("bits allocated as UL", file -> file.bytes(0x0028_0100, "UL", new byte[] {16, 0, 0, 0}));
        odd.put("no bits stored", file -> file.bits(16).without(0x0028_0101).without(0x0028_0102));
        odd.put("no representation", file -> file.without(0x0028_0103));
        odd.put("no samples", file -> file.without(0x0028_0002));
        odd.put("no photometric", file -> file.without(PHOTOMETRIC));
        odd.put("modality in small letters", file -> file.text(0x0008_0060, "CS", "ct"));
        for (String term : List.of("monochrome1", "Monochrome1", "MONOCHROME 1", "MONOCHROME_1", "MONOCHROME1.")) {
            odd.put("photometric " + term, file -> file.text(PHOTOMETRIC, "CS", term));
        }
        odd.put("shape in small letters", file -> file.text(0x2050_0020, "CS", "inverse"));
        odd.put("padding in two values", file -> file.words(0x0028_0120, 0, 7));
        odd.put("a sigmoid in words", file -> file.text(0x0028_1056, "CS", "sigmoid"));
        return odd;
    }

    /** The same of colours and of several frames. */
    private static Map<String, DicomWriter> others() {
        Map<String, DicomWriter> odd = new LinkedHashMap<>();
        odd.put("rgb", colours().text(PHOTOMETRIC, "CS", "rgb"));
        odd.put("ybr_full", colours().text(PHOTOMETRIC, "CS", "ybr_full"));
        odd.put("planes as UL", colours().bytes(0x0028_0006, "UL", new byte[] {1, 0, 0, 0}));
        DicomWriter two = ct().pixels16(new int[2 * SIDE * SIDE]).rescale("1", "0");
        for (String frames : List.of("2,0", "2\\1", "00000000000000000002", "2e0", "+2", "2.")) {
            odd.put("frames " + frames, two.text(FRAMES, "IS", frames));
        }
        DicomWriter values = two.item().rescale("2,0", "-10,5");
        DicomWriter group = two.item().delimitedSequence(0x0028_9145, values);
        odd.put("comma in a frame's group", ct().delimitedSequence(0x5200_9229, group));
        return odd;
    }

    @TestFactory
    List<DynamicTest> theKeptFileShowsWhatWasUnderstood() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        oddlyWritten().forEach((name, edit) -> all.put(name, edit.apply(ct()).file()));
        others().forEach((name, file) -> all.put(name, file.file()));
        return all.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> keepsItsSight(one.getValue())))
                .toList();
    }

    private void keepsItsSight(byte[] file) throws IOException {
        byte[] kept = written(file);
        assertEquals(frames(file), frames(kept));
        assertArrayEquals(kept, written(kept), "written again it is the same");
    }

    @Test
    void geometryIsKeptInTheFewCharactersThatThereAre() throws IOException {
        byte[] file = ct().text(SPACING, "DS", "0.123456789012345678\\0,5")
                .text(0x0020_0032, "DS", "-123.45678901234567\\1.00000000000000e-07\\2")
                .text(0x0018_0050, "DS", "2,50")
                .file();
        String kept = new String(written(file), StandardCharsets.ISO_8859_1);
        assertTrue(kept.contains("0.12345678901235\\0.5"), "spacing");
        assertTrue(kept.contains("-123.45678901235\\1.0E-7\\2"), "position");
        assertTrue(Pattern.compile("DS..2\\.5 ", Pattern.DOTALL).matcher(kept).find(), "thickness");
    }

    @Test
    void aDescriptionThatWouldShowSomethingElseIsNotKept() throws Exception {
        DicomWriter file = ct();
        StoredImage image = image(file);
        assertTrue(image.sight().isSame(dataset(ct()), 1));
        for (DicomWriter other : List.of(
                ct().without(INTERCEPT).without(SLOPE),
                ct().rescale("1.5", "-1024"),
                ct().window("41", "400"),
                ct().without(CENTRE).without(WIDTH),
                ct().words(0x0028_0120, 0),
                ct().text(0x2050_0020, "CS", "INVERSE"),
                ct().text(SPACING, "DS", "1\\2"))) {
            assertFalse(image.sight().isSame(dataset(other), 1));
        }
    }

    @Test
    void aCtThatLacksItsInterceptAloneIsRefused() throws IOException {
        for (DicomWriter file : List.of(ct().without(INTERCEPT), ct().text(INTERCEPT, "DS", ""))) {
            assertEquals(
                    "CORRUPT: the Rescale Intercept of a CT is missing beside the Rescale Slope; correct it, or export"
                            + " the file again",
                    files.rejection(file));
        }
        assertEquals(frames(ct().file()), frames(ct().without(SLOPE).file()));
    }

    private static DicomObject parsed(DicomWriter file) throws Exception {
        return new Part10Parser(DicomLimits.DEFAULTS).whole(new MemoryBytes(file.file()));
    }

    private static Dataset dataset(DicomWriter file) throws Exception {
        return parsed(file).dataset().aboutPixels();
    }

    private static StoredImage image(DicomWriter file) throws Exception {
        FrameCodecs codecs = new FrameCodecs(List.of(new NativeCodec()));
        return StoredImage.of(parsed(file), codecs, DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
    }
}
