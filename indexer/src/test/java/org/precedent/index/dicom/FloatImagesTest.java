package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.Pixels;

/** Pixels with a fraction: Float Pixel Data and Double Float Pixel Data (PS3.3 C.7.6.24, C.7.6.25). */
final class FloatImagesTest {
    private static final int FLOATS = 0x7FE0_0008;
    private static final int DOUBLES = 0x7FE0_0009;

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter floats(DicomWriter.Syntax syntax, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(syntax.order());
        for (float value : values) {
            bytes.putFloat(value);
        }
        return image(syntax, values.length).bytes(FLOATS, "OF", bytes.array());
    }

    private static DicomWriter doubles(DicomWriter.Syntax syntax, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(syntax.order());
        for (double value : values) {
            bytes.putDouble(value);
        }
        return image(syntax, values.length).bytes(DOUBLES, "OD", bytes.array());
    }

    /** Told without bits that are stored, as the standard has it. */
    private static DicomWriter image(DicomWriter.Syntax syntax, int columns) {
        return DicomWriter.image(syntax, 1, columns)
                .without(DicomWriter.PIXEL_DATA)
                .without(0x0028_0101)
                .without(0x0028_0102)
                .without(0x0028_0103);
    }

    private int[] shown(DicomWriter file) throws Exception {
        return ReadFiles.samples(ReadFiles.frame(files.ok(file), 0).shown(), 0);
    }

    @ParameterizedTest
    @EnumSource(names = "JPEG_XL", mode = EnumSource.Mode.EXCLUDE)
    void bothKindsAreShownBetweenTheLeastAndTheGreatest(DicomWriter.Syntax syntax) throws Exception {
        assertArrayEquals(new int[] {0, 128, 255}, shown(floats(syntax, -0.25f, 0, 0.25f)));
        assertArrayEquals(new int[] {0, 128, 255}, shown(doubles(syntax, 0x1p-30, 0x1.8p-30, 0x1p-29)));
    }

    @Test
    void aWindowIsOfWhatTheyMeasure() throws Exception {
        DicomWriter file = floats(DicomWriter.Syntax.EXPLICIT_LITTLE, 0, 1, 2, 3)
                .text(0x0028_1052, "DS", "1")
                .text(0x0028_1053, "DS", "2")
                .window("4", "4")
                .text(0x0028_1056, "CS", "LINEAR_EXACT");
        assertArrayEquals(new int[] {0, 64, 191, 255}, shown(file));
    }

    @Test
    void whatIsNoNumberOrHasNoEndIsBlackAndStretchesNothing() throws Exception {
        float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1, 2};
        assertArrayEquals(new int[] {0, 0, 0, 0, 255}, shown(floats(DicomWriter.Syntax.EXPLICIT_LITTLE, values)));
        assertArrayEquals(new int[] {0, 0}, shown(floats(DicomWriter.Syntax.EXPLICIT_LITTLE, Float.NaN, Float.NaN)));
    }

    @Test
    void framesShareOneRange() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(DicomWriter.Syntax.EXPLICIT_LITTLE.order());
        for (float value : new float[] {0, 1, 2, 4}) {
            bytes.putFloat(value);
        }
        DicomInstance instance = files.ok(image(DicomWriter.Syntax.EXPLICIT_LITTLE, 2)
                .text(0x0028_0008, "IS", "2")
                .bytes(FLOATS, "OF", bytes.array()));
        assertArrayEquals(
                new int[] {0, 64},
                ReadFiles.samples(ReadFiles.frame(instance, 0).shown(), 0));
        assertArrayEquals(
                new int[] {128, 255},
                ReadFiles.samples(ReadFiles.frame(instance, 1).shown(), 0));
    }

    @ParameterizedTest
    @EnumSource(names = "JPEG_XL", mode = EnumSource.Mode.EXCLUDE)
    void whatIsKeptOfThemIsTheSameNumbers(DicomWriter.Syntax syntax) throws Exception {
        for (DicomWriter file : new DicomWriter[] {
            floats(syntax, 0.1f, Float.MIN_VALUE, 3e38f), doubles(syntax, 0.1, Double.MIN_VALUE, 1e308)
        }) {
            DicomInstance instance = files.ok(file);
            Pixels shown = ReadFiles.frame(instance, 0).shown();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReadFiles.value(instance.write(
                    InstanceNames.of(
                            instance.caseId(),
                            instance.seriesKey(),
                            instance.head().source()),
                    out));
            DicomInstance kept = files.ok(out.toByteArray());
            assertEquals(shown, ReadFiles.frame(kept, 0).shown());
        }
    }

    @Test
    void whatCannotBeReadIsRefusedByName() throws Exception {
        DicomWriter.Syntax syntax = DicomWriter.Syntax.EXPLICIT_LITTLE;
        refused(
                "CORRUPT: a data element stands there twice",
                floats(syntax, 1, 2).bytes(DicomWriter.PIXEL_DATA, "OB", new byte[2]));
        refused("TRUNCATED: the pixels take 8 bytes", image(syntax, 2).bytes(FLOATS, "OF", new byte[4]));
        refused(
                "CORRUPT: pixels of floating point have no length",
                image(syntax, 1).element(FLOATS, "OF", 0xFFFF_FFFFL, new byte[8]));
        refused("UNSUPPORTED_PIXELS", floats(syntax, 1, 2, 3).photometric("RGB", 3));
    }

    private void refused(String start, DicomWriter file) throws Exception {
        String reason = files.rejection(file);
        assertTrue(reason.startsWith(start), reason);
    }
}
