package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;
import org.precedent.index.dicom.codec.jpeg.JpegLsEncoder;
import org.precedent.index.dicom.codec.jpeg.LosslessJpegWriter;

/** What we and our tests encode, GDCM and DCMTK decode to the same. Stands aside, and says so, where they are not. */
final class OutsideDecodersTest {
    private static final OutsideDecoder GDCM = new OutsideDecoder(List.of("gdcmconv", "--raw"), 0, 0);
    private static final OutsideDecoder DCMTK = new OutsideDecoder(List.of("dcmdjpeg"), 0, 0);
    private static final OutsideDecoder DCMTK_LS = new OutsideDecoder(List.of("dcmdjpls"), 0, 0);
    private static final OutsideDecoder DCMTK_RUNS = new OutsideDecoder(List.of("dcmdrle"), 0, 0);
    private static final List<PixelLayout> LAYOUTS = List.of(
            Frames.grey(37, 41, 8, 8, false),
            Frames.grey(37, 41, 16, 10, false),
            Frames.grey(37, 41, 16, 12, true),
            Frames.grey(37, 41, 16, 16, true),
            Frames.grey(64, 1, 16, 16, false),
            Frames.colour(37, 41, 8));

    @TempDir
    private Path folder;

    @BeforeEach
    void find() {
        boolean all = List.of(GDCM, DCMTK, DCMTK_LS, DCMTK_RUNS).stream().allMatch(OutsideDecoder::isThere);
        if (!all) {
            System.out.println("not both GDCM and DCMTK: NO outside decoder reads what we encode");
        }
        Assumptions.assumeTrue(all, "nothing to compare with");
    }

    private void decodesToTheSame(OutsideDecoder decoder, String syntax, PixelLayout layout, byte[] stream)
            throws Exception {
        DicomWriter image = DicomWriter.image(layout.rows(), layout.columns())
                .text(0x0010_0010, "PN", "Test")
                .text(0x0010_0020, "LO", "1")
                .photometric(layout.photometric().name(), layout.photometric().samples())
                .words(0x0028_0006, 0)
                .bits(layout.bitsAllocated(), layout.bitsStored(), layout.highBit())
                .media("1.2.840.10008.5.1.4.1.1.7")
                .fragments(DicomWriter.offsets(0), Arrays.copyOf(stream, (stream.length + 1) / 2 * 2));
        if (layout.signed()) {
            image.signed();
        }
        if (layout.photometric().samples() == 1) {
            image.without(0x0028_0006);
        }
        Path file = Files.write(folder.resolve("file.dcm"), image.file(syntax, image.dataset()));
        Path raw = folder.resolve("raw.dcm");
        String where = decoder.name() + ", " + layout;
        assertTrue(decoder.decodes(file, raw), where);
        assertEquals(0, DecodedFile.open(file).distance(DecodedFile.open(raw), 0), where);
    }

    private static Frame frame(PixelLayout layout, int round) {
        return Frames.of(layout, Frames.content(round), new Random(round));
    }

    @Test
    void jpegLsIsReadByOthers() throws Exception {
        for (PixelLayout layout : LAYOUTS) {
            for (int round = 0; round < 6; round++) {
                byte[] stream = JpegLsEncoder.encode(frame(layout, round));
                decodesToTheSame(DCMTK_LS, "1.2.840.10008.1.2.4.80", layout, stream);
                decodesToTheSame(GDCM, "1.2.840.10008.1.2.4.80", layout, stream);
            }
        }
    }

    @Test
    void jpegWithoutLossIsReadByOthersAsByUs() throws Exception {
        PixelLayout layout = Frames.grey(37, 41, 16, 16, false);
        for (int selection = 1; selection <= 7; selection++) {
            for (int restart : List.of(0, 5)) {
                byte[] stream = new LosslessJpegWriter(frame(layout, 4))
                        .selection(selection)
                        .restartEvery(restart)
                        .bytes();
                decodesToTheSame(GDCM, "1.2.840.10008.1.2.4.57", layout, stream);
                decodesToTheSame(DCMTK, "1.2.840.10008.1.2.4.57", layout, stream);
            }
        }
        PixelLayout colour = Frames.colour(37, 41, 8);
        byte[] stream = new LosslessJpegWriter(frame(colour, 4)).adobe(0).bytes();
        decodesToTheSame(DCMTK, "1.2.840.10008.1.2.4.70", colour, stream);
    }

    @Test
    void runLengthsAreReadByOthersAsByUs() throws Exception {
        for (PixelLayout layout : LAYOUTS) {
            byte[] stream = RleEncoder.encode(frame(layout, 5));
            decodesToTheSame(DCMTK_RUNS, "1.2.840.10008.1.2.5", layout, stream);
        }
    }
}
