package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.Study;

/** An instance that is kept, read again: its elements, its frames, and what the record knows beside. */
final class KeptInstanceTest {
    private static final InstanceNames NAMES = new InstanceNames("2.25.1", "2.25.2", "2.25.3");
    private static final InstanceNames OTHERS = new InstanceNames("2.25.7", "2.25.8", "2.25.9");
    private static final Study STUDY =
            new Study("CT", "CHEST", "F", 61, LocalDate.of(2024, 2, 29), List.of(), new TreeMap<>());

    @TempDir
    private Path folder;

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(3).nextBytes(noise);
        return noise;
    }

    private byte[] written(byte[] source) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadFiles.value(new ReadFiles(folder).ok(source).write(NAMES, out));
        return out.toByteArray();
    }

    private static DicomResult<KeptInstance> read(byte[] file) throws IOException {
        try (DicomReader reader =
                DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT)) {
            return reader.kept(DicomSource.of(file));
        }
    }

    private KeptInstance kept(DicomWriter source) throws Exception {
        return ReadFiles.value(read(written(source.file())));
    }

    private static byte[] bytes(InstanceContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(out);
        assertEquals(content.length(), out.size());
        return out.toByteArray();
    }

    private static DicomWriter deep() {
        return DicomWriter.image(3, 4)
                .bits(16, 12, 11)
                .text(0x0020_0032, "DS", "-1.5\\2\\3.25")
                .text(0x0028_0008, "IS", "2")
                .window("40", "400")
                .bytes(DicomWriter.PIXEL_DATA, "OW", clean(noise(48)));
    }

    /** Without bits above the twelfth. */
    private static byte[] clean(byte[] samples) {
        for (int i = 1; i < samples.length; i += 2) {
            samples[i] &= 0x0F;
        }
        return samples;
    }

    @Test
    void itsElementsAreToldInTheirKinds() throws Exception {
        DicomWriter source = deep();
        DicomWriter window = source.item().window("100", "50");
        source.sequence(0x5200_9229, source.item().delimitedSequence(0x0028_9132, window));
        DicomElements elements = kept(source).elements();
        assertEquals(List.of("-1.5", "2", "3.25"), elements.texts(0x0020_0032));
        assertEquals(List.of("3"), elements.texts(0x0028_0010));
        assertEquals(
                new DicomElement(0x0028_0010, "US", new DicomValue.Numbers(List.of(3L))), elements.of(0x0028_0010));
        assertEquals(1, elements.items(0x5200_9229));
        assertEquals(1, elements.items(0x0012_0064));
        assertEquals(new DicomElement(0x0008_0050, "SH", DicomValue.NONE), elements.of(0x0008_0050));
        assertNull(elements.of(DicomWriter.PIXEL_DATA));
    }

    @Test
    void itsFramesAreTheSourcesSamples() throws Exception {
        KeptInstance kept = kept(deep());
        byte[] samples = clean(noise(48));
        assertEquals(2, kept.frames());
        assertEquals(24, kept.frameBytes());
        assertArrayEquals(Arrays.copyOf(samples, 24), ReadFiles.value(kept.stored(0)));
        assertArrayEquals(Arrays.copyOfRange(samples, 24, 48), ReadFiles.value(kept.samples(1)));
        assertEquals(24L, ReadFiles.value(kept.storedBytes(1)));
    }

    @Test
    void itIsSentUnderItsNamesOfTodayWithWhatTheRecordKnows() throws Exception {
        byte[] file = written(deep().file());
        KeptInstance told = ReadFiles.value(read(file)).told(OTHERS, "0123456789abcdef", STUDY);
        byte[] sent = bytes(told.asStored());
        KeptInstance again = ReadFiles.value(read(sent));
        DicomElements elements = again.elements();
        assertEquals(List.of("2.25.9"), elements.texts(0x0008_0018));
        assertEquals(List.of("2.25.7"), elements.texts(0x0020_000D));
        assertEquals(List.of("2.25.8"), elements.texts(0x0020_000E));
        assertEquals(List.of("0123456789abcdef"), elements.texts(0x0010_0020));
        assertEquals(List.of("20240229"), elements.texts(0x0008_0020));
        assertEquals(List.of("061Y"), elements.texts(0x0010_1010));
        assertEquals(List.of("F"), elements.texts(0x0010_0040));
        assertEquals(List.of("OT"), elements.texts(0x0008_0060), "what the image says of itself stands");
        assertEquals(List.of("CHEST"), elements.texts(0x0018_0015));
        assertArrayEquals(ReadFiles.value(told.stored(1)), ReadFiles.value(again.stored(1)));
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("2.25.1\0") || text.contains("2.25.3\0"), "none of its former names");
    }

    @Test
    void whatTheRecordHasThatIsNoCodeIsNotSent() throws Exception {
        Study odd = new Study("CT", "the knee of somebody", "x\ny", null, null, List.of(), new TreeMap<>());
        DicomElements elements = kept(deep()).told(OTHERS, "p", odd).elements();
        assertNull(elements.of(0x0018_0015));
        assertEquals(List.of(), elements.texts(0x0010_0040));
        assertEquals(List.of(), elements.texts(0x0008_0020));
    }

    @Test
    void greysAreShownThroughAnyWindowAndColoursThroughNone() throws Exception {
        KeptInstance grey = kept(deep());
        assertNotEquals(ReadFiles.value(grey.shown(0)), ReadFiles.value(grey.shown(0, 2000, 4096, "LINEAR")));
        KeptInstance colour = kept(DicomWriter.image(1, 2)
                .photometric("RGB", 3)
                .words(0x0028_0006, 0)
                .pixels(1, 2, 3, 4, 5, 6));
        assertTrue(colour.shown(0, 40, 400, "LINEAR") instanceof DicomResult.Refused<?>);
        assertEquals(2, ReadFiles.value(colour.shown(0)).width());
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefused() throws Exception {
        byte[] file = written(deep().file());
        int pixels = file.length - 48 - 12;
        for (int length = 0; length < file.length; length += 7) {
            DicomResult<KeptInstance> cut = read(Arrays.copyOf(file, length));
            assertTrue(cut instanceof DicomResult.Refused<?>, "cut off at " + length + " of " + pixels);
        }
    }
}
