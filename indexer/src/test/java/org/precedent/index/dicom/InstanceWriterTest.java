package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of an image: its samples and its geometry, and nobody's name. */
final class InstanceWriterTest {
    private static final InstanceNames NAMES = new InstanceNames("2.25.1", "2.25.2", "2.25.3");
    private static final String CANARY = "ZEBEDEE";
    private static final String RUN_LENGTHS = "1.2.840.10008.1.2.5";
    private static final int SIDE = 100;

    /** Kinds of values, and how a canary stands in each. */
    private static final List<String> KINDS = List.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW",
            "PN", "SH", "SL", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV");

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private byte[] written(byte[] file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadFiles.value(files.ok(file).write(NAMES, out));
        return out.toByteArray();
    }

    private static DicomWriter noise(DicomWriter.Syntax syntax, int allocated, int stored, int high) {
        byte[] samples = new byte[3 * 4 * allocated / 8 * 2];
        new Random(7).nextBytes(samples);
        return DicomWriter.image(syntax, 3, 4)
                .bits(allocated, stored, high)
                .text(0x0028_0008, "IS", "2")
                .bytes(DicomWriter.PIXEL_DATA, allocated > 8 ? "OW" : "OB", samples);
    }

    private byte[] keepsItsFrames(byte[] file) throws Exception {
        List<Rendered> before = ReadFiles.value(files.ok(file).frames(5));
        byte[] kept = written(file);
        assertEquals(before, ReadFiles.value(files.ok(kept).frames(5)));
        assertArrayEquals(kept, written(kept), "written again it is the same");
        return kept;
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT_LITTLE", "EXPLICIT_LITTLE", "EXPLICIT_BIG", "DEFLATED"})
    void anImageKeepsItsFramesInEveryDepth(DicomWriter.Syntax syntax) throws Exception {
        keepsItsFrames(noise(syntax, 8, 8, 7).file());
        keepsItsFrames(noise(syntax, 16, 16, 15).file());
        keepsItsFrames(noise(syntax, 16, 12, 11).file());
        keepsItsFrames(noise(syntax, 16, 12, 13).signed().file());
        keepsItsFrames(noise(syntax, 32, 32, 31).file());
        keepsItsFrames(noise(syntax, 8, 8, 7)
                .bits(1)
                .bytes(DicomWriter.PIXEL_DATA, "OB", new byte[] {0x5A, 0x33, 0x0F})
                .file());
    }

    @Test
    void whatShowsAnImageIsKept() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4)
                .text(0x0008_0060, "CS", "CT")
                .text(0x0020_0032, "DS", "-1.5\\2\\3.25")
                .text(0x0020_0037, "DS", "1\\0\\0\\0\\1\\0")
                .text(0x0028_0030, "DS", "0.5\\0.5")
                .window("40", "400")
                .rescale("1", "-100")
                .pixels(0, 50, 100, 200);
        Rendered before = files.first(image);
        Rendered after = ReadFiles.frame(files.ok(written(image.file())), 0);
        assertEquals(before, after);
        String kept = new String(written(image.file()), StandardCharsets.ISO_8859_1);
        assertTrue(kept.contains("-1.5\\2\\3.25") && kept.contains("0.5\\0.5"), "geometry");
    }

    @Test
    void frameGroupsAreKept() throws Exception {
        DicomWriter image = noise(DicomWriter.Syntax.EXPLICIT_LITTLE, 8, 8, 7);
        DicomWriter window = image.item().window("100", "50");
        image.sequence(0x5200_9229, image.item().delimitedSequence(0x0028_9132, window));
        keepsItsFrames(image.file());
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT_LITTLE", "EXPLICIT_LITTLE", "EXPLICIT_BIG", "DEFLATED"})
    void uncompressedPixelsAreKeptInRunLengthsWhereThatIsSmaller(DicomWriter.Syntax syntax) throws Exception {
        Random random = new Random(7);
        byte[] calm = keepsItsFrames(deep(syntax, () -> 1000 + random.nextInt(16)));
        assertTrue(contains(calm, RUN_LENGTHS));
        assertTrue(calm.length < SIDE * SIDE * 3 / 2, calm.length + " bytes");
        assertFalse(contains(keepsItsFrames(deep(syntax, () -> random.nextInt(1 << 12))), RUN_LENGTHS));
    }

    private static byte[] deep(DicomWriter.Syntax syntax, IntSupplier sample) {
        int[] samples = IntStream.generate(sample).limit(SIDE * SIDE).toArray();
        return DicomWriter.image(syntax, SIDE, SIDE)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0008_0060, "CS", "CT")
                .bits(16, 12, 11)
                .pixels16(samples)
                .file();
    }

    private static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void itGoesByTheNamesOfTheArchive() throws Exception {
        String kept = new String(written(DicomWriter.image(2, 2).file()), StandardCharsets.ISO_8859_1);
        for (String name : List.of("2.25.1", "2.25.2", "2.25.3")) {
            assertTrue(kept.contains(name), name);
        }
        assertFalse(kept.contains("1.2.3.1") || kept.contains("1.2.3.2") || kept.contains("1.2.3.4.1"));
        assertTrue(kept.contains("YES"), "says that it is de-identified");
    }

    @Test
    void bitsThatHoldNoPartOfASampleAreEmptied() throws Exception {
        byte[] kept = written(DicomWriter.image(1, 2)
                .bits(16, 12, 11)
                .pixels16(0xF123, 0xA456)
                .file());
        assertArrayEquals(new byte[] {0x23, 0x01, 0x56, 0x04}, lastBytes(kept, 4));
        byte[] signed = written(DicomWriter.image(1, 2)
                .bits(16, 12, 11)
                .signed()
                .pixels16(0x5923, 0xA456)
                .file());
        assertArrayEquals(new byte[] {0x23, (byte) 0xF9, 0x56, 0x04}, lastBytes(signed, 4));
    }

    @Test
    void whatStandsBehindTheLastFrameIsLeftOut() throws Exception {
        byte[] file = DicomWriter.image(1, 2)
                .bytes(DicomWriter.PIXEL_DATA, "OB", ("ab" + CANARY + "!").getBytes(StandardCharsets.US_ASCII))
                .file();
        assertArrayEquals(new byte[] {'a', 'b'}, lastBytes(written(file), 2));
        assertHoldsNo(CANARY, written(file));
    }

    private static byte[] lastBytes(byte[] all, int count) {
        return java.util.Arrays.copyOfRange(all, all.length - count, all.length);
    }

    private static void assertHoldsNo(String word, byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        assertFalse(text.contains(word), "the file holds " + word);
    }

    /** A tag that no list has, of private and public groups, overlays and curves. */
    private static List<Integer> elsewhere() {
        List<Integer> tags = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            tags.add(0x0009_1000 + i);
            tags.add(0x0010_3000 + i);
            tags.add(0x5000_3000 + i);
            tags.add(0x6000_3000 + i);
            tags.add(0x7FE1_1000 + i);
        }
        return tags;
    }

    @Test
    void noValueOfAnyKindLeavesThatNobodyListed() throws Exception {
        DicomWriter image = DicomWriter.image(2, 2);
        List<Integer> tags = elsewhere();
        for (int i = 0; i < tags.size(); i++) {
            image.bytes(tags.get(i), KINDS.get(i / 5), canary(KINDS.get(i / 5)));
        }
        byte[] file = image.file();
        assertTrue(new String(file, StandardCharsets.ISO_8859_1).contains(CANARY));
        assertHoldsNo(CANARY, written(file));
        System.out.println(tags.size() + " canaries in elements that are not listed");
    }

    private static byte[] canary(String kind) {
        return (CANARY + kind + CANARY).substring(0, 16).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void noWordLeavesInAListedElement() throws Exception {
        int planted = 0;
        for (org.precedent.index.deid.ElementRule rule : org.precedent.index.deid.Elements.CURRENT.all()) {
            int group = rule.tag() >>> 16;
            boolean image = group == 0x0028 && (rule.tag() & 0xFFFF) <= 0x0103;
            if (rule.vr().equals("SQ") || image) {
                continue;
            }
            DicomWriter file = DicomWriter.image(2, 2).bytes(rule.tag(), rule.vr(), canary(rule.vr()));
            file.sequence(
                    0x5200_9229,
                    file.item().sequence(0x0020_9111, file.item().bytes(rule.tag(), rule.vr(), canary(rule.vr()))));
            if (files.read(file.file()) instanceof DicomResult.Ok<DicomInstance>) {
                boolean table = rule.vr().equals("OW");
                if (!table) {
                    assertHoldsNo(CANARY, written(file.file()));
                    planted += 2;
                }
            }
        }
        assertTrue(planted > 100, "planted " + planted);
        System.out.println(planted + " canaries in listed elements");
    }
}
