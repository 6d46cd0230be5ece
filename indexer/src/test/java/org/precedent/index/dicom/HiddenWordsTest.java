package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;
import org.precedent.index.dicom.codec.child.Pictures;
import org.precedent.index.dicom.codec.jpeg.BaselineJpegs;
import org.precedent.index.dicom.codec.jpeg.JpegLsEncoder;
import org.precedent.index.dicom.codec.jpeg.LosslessJpegWriter;

/**
 * Words in compressed frames where no decoder looks: none of them is kept, and every sample is, as compressed as
 * before.
 */
final class HiddenWordsTest {
    private static final InstanceNames NAMES = new InstanceNames("2.25.1", "2.25.2", "2.25.3");
    private static final byte[] CANARY = "ZEBEDEE^".getBytes(StandardCharsets.US_ASCII);
    private static final PixelLayout DEEP = Frames.grey(40, 36, 16, 12, false);
    private static final PixelLayout SHALLOW = Frames.grey(40, 36, 8, 8, false);
    private static final String BASELINE = "1.2.840.10008.1.2.4.50";
    private static final String EXTENDED = "1.2.840.10008.1.2.4.51";
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.70";
    private static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
    private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
    private static final String DEFLATED = "1.2.840.10008.1.2.8.1";
    private static final String RUN_LENGTHS = "1.2.840.10008.1.2.5";

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder, BurnedIn.TRUST);
    }

    private static Frame frame(PixelLayout layout) {
        return Frames.of(layout, Frames.Content.WAVES, new Random(7));
    }

    private static byte[] file(String syntax, PixelLayout layout, byte[] stream) {
        DicomWriter image = DicomWriter.image(layout.rows(), layout.columns())
                .bits(layout.bitsAllocated(), layout.bitsStored(), layout.highBit())
                .window("2048", "4096")
                .fragments(DicomWriter.offsets(), Arrays.copyOf(stream, (stream.length + 1) / 2 * 2));
        return image.file(syntax, image.dataset());
    }

    private byte[] kept(byte[] file, String where) throws IOException {
        DicomInstance instance = files.ok(file);
        assertInstanceOf(DicomResult.Ok.class, instance.frames(1), where);
        Rendered before = ReadFiles.frame(instance, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadFiles.value(instance.write(NAMES, out));
        assertEquals(before, ReadFiles.frame(files.ok(out.toByteArray()), 0), where);
        return out.toByteArray();
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(new String(word, StandardCharsets.ISO_8859_1));
    }

    private static boolean isOf(String syntax, byte[] file) {
        return contains(
                file,
                ("UI" + (char) (syntax.length() + syntax.length() % 2) + "\0" + syntax)
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Holds that none of the streams leaves its word, and that all stay in their compression. */
    private void leaveNothing(String syntax, PixelLayout layout, Map<String, byte[]> streams) throws IOException {
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            String where = syntax + ", " + stream.getKey();
            byte[] file = file(syntax, layout, stream.getValue());
            assertTrue(contains(file, CANARY), where);
            byte[] kept = kept(file, where);
            assertFalse(contains(kept, CANARY), where);
            assertTrue(isOf(syntax, kept), where);
        }
        System.out.println(streams.size() + " words hidden in frames of " + syntax);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] stream, int at, byte[] bytes) {
        return joined(Arrays.copyOf(stream, at), bytes, Arrays.copyOfRange(stream, at, stream.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        byte[] head = {(byte) 0xFF, (byte) marker, 0, (byte) (content.length + 2)};
        return joined(head, content);
    }

    /** Where a marker stands. */
    private static int at(byte[] stream, int marker) {
        int at = 0;
        while (stream[at] != (byte) 0xFF || stream[at + 1] != (byte) marker) {
            at++;
        }
        return at;
    }

    /** The stream with words in all places that every JPEG has. */
    private static Map<String, byte[]> planted(byte[] stream) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        int end = stream.length - (stream[stream.length - 1] == 0 ? 3 : 2);
        all.put("behind the last sample", inserted(stream, end, CANARY));
        all.put("behind the end", joined(stream, CANARY));
        all.put("in a second stream", joined(stream, stream, CANARY));
        for (int marker : new int[] {0xF0, 0xF6, 0xFD, 0xFE, 0xE0, 0xE1, 0xEE, 0xEF}) {
            byte[] segment = segment(marker, CANARY);
            all.put("in a segment of " + Integer.toHexString(marker), inserted(stream, 2, segment));
            all.put("before the scan in " + Integer.toHexString(marker), inserted(stream, at(stream, 0xDA), segment));
        }
        byte[] jfif = joined("JFIF\0\1\1\0\0\1\0\1\1\3".getBytes(StandardCharsets.ISO_8859_1), CANARY, new byte[1]);
        all.put("in a thumbnail", inserted(stream, 2, segment(0xE0, jfif)));
        return all;
    }

    @Test
    void nothingIsLeftInJpegWithLoss() throws Exception {
        byte[] stream = BaselineJpegs.plain(frame(SHALLOW));
        Map<String, byte[]> all = planted(stream);
        byte[] quantities = joined(new byte[] {3}, Arrays.copyOf(CANARY, 64));
        byte[] codes = new byte[17 + CANARY.length];
        codes[0] = 0x13;
        codes[8] = (byte) CANARY.length;
        System.arraycopy(CANARY, 0, codes, 17, CANARY.length);
        all.put("in quantities that nobody uses", inserted(stream, 2, segment(0xDB, quantities)));
        all.put("in codes that nobody uses", inserted(stream, 2, segment(0xC4, codes)));
        all.put("in values that nobody uses", valuesReplaced(stream));
        leaveNothing(BASELINE, SHALLOW, all);
        PixelLayout twelve = Frames.grey(Pictures.ROWS, Pictures.COLUMNS, 16, 12, false);
        leaveNothing(EXTENDED, twelve, planted(picture("grey-12.jpg")));
    }

    /** The last values of a table of coefficients are those of the longest codes. */
    private static byte[] valuesReplaced(byte[] stream) {
        byte[] replaced = stream.clone();
        byte[] table = {(byte) 0xFF, (byte) 0xC4, 0, (byte) 181, 0x10};
        String text = new String(stream, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(new String(table, StandardCharsets.ISO_8859_1));
        System.arraycopy(CANARY, 0, replaced, begin + 2 + 181 - CANARY.length, CANARY.length);
        return replaced;
    }

    @Test
    void nothingIsLeftInJpegWithoutLoss() throws Exception {
        byte[] stream = new LosslessJpegWriter(frame(DEEP)).bytes();
        Map<String, byte[]> all = planted(stream);
        all.put("in quantities", inserted(stream, 2, segment(0xDB, joined(new byte[] {3}, Arrays.copyOf(CANARY, 64)))));
        leaveNothing(LOSSLESS, DEEP, all);
        leaveNothing(LOSSLESS, SHALLOW, planted(new LosslessJpegWriter(frame(SHALLOW)).bytes()));
    }

    @Test
    void whatStandsBeforeARestartIsNotKept() throws Exception {
        byte[] stream = new LosslessJpegWriter(frame(DEEP)).restartEvery(5).bytes();
        assertTrue(isOf(LOSSLESS, kept(file(LOSSLESS, DEEP, stream), "restarts")));
        byte[] some = Arrays.copyOf(CANARY, 5);
        byte[] kept = kept(file(LOSSLESS, DEEP, inserted(stream, at(stream, 0xD2), some)), "before a restart");
        assertFalse(contains(kept, some));
    }

    @Test
    void nothingIsLeftInJpegLs() throws Exception {
        leaveNothing(JPEG_LS, DEEP, planted(JpegLsEncoder.encode(frame(DEEP))));
        leaveNothing(JPEG_LS, SHALLOW, planted(JpegLsEncoder.encode(frame(SHALLOW))));
    }

    @Test
    void aStreamWithoutLossThatHidesNothingStaysAsItCame() throws Exception {
        byte[] stream = JpegLsEncoder.encode(frame(DEEP));
        assertTrue(contains(kept(file(JPEG_LS, DEEP, stream), "as it came"), stream));
    }

    @Test
    void nothingIsLeftInRunLengths() throws Exception {
        for (PixelLayout layout : List.of(DEEP, SHALLOW)) {
            byte[] stream = RleEncoder.encode(frame(layout));
            Map<String, byte[]> all = new LinkedHashMap<>();
            byte[] head = stream.clone();
            System.arraycopy(CANARY, 0, head, 40, CANARY.length);
            all.put("in the header", head);
            all.put("behind the last segment", joined(stream, CANARY));
            all.put("before the first segment", moved(inserted(stream, 64, CANARY), 0));
            if (layout.equals(DEEP)) {
                int second =
                        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
                all.put("behind the first segment", moved(inserted(stream, second, CANARY), 1));
            }
            leaveNothing(RUN_LENGTHS, layout, all);
        }
    }

    /** Run lengths whose segments from one on begin later by a word. */
    private static byte[] moved(byte[] stream, int from) {
        ByteBuffer header = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        for (int segment = from; segment < header.getInt(0); segment++) {
            int at = Integer.BYTES * (1 + segment);
            header.putInt(at, header.getInt(at) + CANARY.length);
        }
        return stream;
    }

    @Test
    void nothingIsLeftInDeflatedFrames() throws Exception {
        byte[] deflated = DicomWriter.deflated(new byte[(int) SHALLOW.frameBytes()]);
        leaveNothing(DEFLATED, SHALLOW, Map.of("behind the end", joined(deflated, CANARY)));
    }

    private static byte[] picture(String file) throws IOException {
        return Pictures.all().stream()
                .filter(picture -> picture.file().equals(file))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    @Test
    void nothingIsLeftInJpeg2000() throws Exception {
        PixelLayout layout = Frames.grey(Pictures.ROWS, Pictures.COLUMNS, 16, 12, false);
        byte[] stream = picture("grey-12.j2k");
        int tile = at(stream, 0x90);
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int marker : new int[] {0x64, 0x56, 0x57, 0x58, 0x59, 0x6F}) {
            byte[] segment = segment(marker, CANARY);
            all.put("in the main header in " + Integer.toHexString(marker), inserted(stream, tile, segment));
            byte[] inTile = inserted(stream, at(stream, 0x93), segment);
            ByteBuffer length = ByteBuffer.wrap(inTile);
            length.putInt(tile + 6, length.getInt(tile + 6) + segment.length);
            all.put("in a tile's header in " + Integer.toHexString(marker), inTile);
        }
        int quantities = at(stream, 0x5C);
        byte[] longer = inserted(stream, quantities + 2 + stream[quantities + 3], CANARY);
        longer[quantities + 3] += (byte) CANARY.length;
        all.put("behind the quantities that are used", longer);
        byte[] open = joined(stream, CANARY);
        ByteBuffer.wrap(open).putInt(tile + 6, 0);
        all.put("behind the end of a tile without a length", open);
        all.put("behind the end", joined(stream, CANARY));
        byte[] box = joined(new byte[] {0, 0, 0, 16, 'u', 'u', 'i', 'd'}, CANARY);
        byte[] wrapped = picture("grey-12-wrapped.jp2");
        all.put("in a box", joined(Arrays.copyOf(wrapped, 12), box, Arrays.copyOfRange(wrapped, 12, wrapped.length)));
        leaveNothing(JPEG_2000, layout, all);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16})
    void bitsThatHoldNoPartOfASampleAreNotKeptInAnyCompression(int precision) throws Exception {
        PixelLayout all = Frames.grey(Pictures.ROWS, Pictures.COLUMNS, 16, precision, false);
        PixelLayout said = Frames.grey(Pictures.ROWS, Pictures.COLUMNS, 16, precision - 4, false);
        Frame full = Frames.of(all, Frames.Content.NOISE, new Random(7));
        Map<String, byte[]> streams = Map.of(
                LOSSLESS, new LosslessJpegWriter(full).bytes(),
                JPEG_LS, JpegLsEncoder.encode(full),
                RUN_LENGTHS, RleEncoder.encode(full),
                JPEG_2000, picture("grey-" + precision + ".j2k"));
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            byte[] kept = kept(file(stream.getKey(), said, stream.getValue()), stream.getKey());
            byte[] part = Arrays.copyOfRange(stream.getValue(), 200, 260);
            assertFalse(contains(kept, part), "written anew: " + stream.getKey());
        }
    }
}
