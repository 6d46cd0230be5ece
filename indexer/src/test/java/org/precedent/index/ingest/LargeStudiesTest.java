package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

/** A study may have more images than fit into memory. */
final class LargeStudiesTest {
    private static final String STUDY = "1.2.3";
    private static final int SIDE = 16;
    private static final int SLICES = 100;
    private static final int ROOM_FOR = 10;

    @TempDir
    private Path temporary;

    /** As the defaults, with room for a few of the images. */
    private static IngestOptions narrow() {
        return new IngestOptions(
                false, 4, 16, 1000, Duration.ofSeconds(30), 2 * ROOM_FOR * SIDE * SIDE, 1000, Keep.ALL);
    }

    private static DicomSample slice(int number) {
        return new DicomSample(STUDY, STUDY + ".1", number)
                .text(0x0008_0060, "CS", "CT")
                .text(0x0028_1052, "DS", "-1024")
                .text(0x0028_1053, "DS", "1")
                .number(0x0028_0010, SIDE)
                .number(0x0028_0011, SIDE);
    }

    private static byte[] greys(int number) {
        byte[] greys = new byte[SIDE * SIDE];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) (i + number);
        }
        return greys;
    }

    private Bench study() throws IOException {
        Bench bench = new Bench(temporary, narrow());
        for (int number = 1; number <= SLICES; number++) {
            bench.put(number + ".dcm", slice(number).file(DicomSample.EXPLICIT_LITTLE_ENDIAN, greys(number), false));
        }
        return bench;
    }

    @Test
    void everyImageOfAStudyIsEncodedThoughFewMayWait() throws Exception {
        Bench bench = study();
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(1, report.casesAdded());
        assertEquals(List.of(), report.refused());
        assertEquals(SLICES, report.imagesEncoded());
        assertEquals(SLICES, bench.images(STUDY).size());
        assertEquals(List.of(), bench.problems());
    }

    /** What is told of an image does not depend on whether it may wait in memory. */
    @Test
    void everyImageThatShowsAlmostNothingIsToldOf() throws Exception {
        Bench bench = new Bench(temporary, narrow());
        for (int number = 1; number <= 2 * ROOM_FOR; number++) {
            DicomSample faint = slice(number)
                    .text(0x0008_0060, "CS", "CR")
                    .text(0x0028_1052, "DS", "0")
                    .text(0x0028_1050, "DS", "128")
                    .text(0x0028_1051, "DS", "256");
            byte[] greys = new byte[SIDE * SIDE];
            Arrays.fill(greys, (byte) (100 + number));
            greys[number]++;
            bench.put(number + ".dcm", faint.file(DicomSample.EXPLICIT_LITTLE_ENDIAN, greys, false));
        }
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(2 * ROOM_FOR, report.imagesEncoded());
        assertEquals(
                2 * ROOM_FOR,
                report.notices().stream()
                        .filter(notice -> notice.what().equals(FaintImage.NOTICE))
                        .mapToInt(Notice::count)
                        .sum());
    }

    @Test
    void oneBrokenImageOfManyCostsNoOther() throws Exception {
        Bench bench = study();
        bench.put("50.dcm", slice(50).file(DicomSample.EXPLICIT_LITTLE_ENDIAN, new byte[3], false));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(1, report.refused().size());
        assertEquals(SLICES - 1, report.imagesEncoded());
    }

    @Test
    void noMoreImagesAreHeldThanThereIsRoomFor() {
        HeldPixels held = new HeldPixels(ROOM_FOR * SIDE * SIDE);
        Pixels image = Pixels.ofGrey(SIDE, SIDE, greys(0));
        for (int number = 0; number < SLICES; number++) {
            held.add(id(number), image);
            held.add(id(0), image);
        }
        assertEquals(ROOM_FOR, held.images().size());
        assertEquals(ROOM_FOR * SIDE * SIDE, held.pixels());
        HeldPixels half = new HeldPixels(ROOM_FOR * SIDE * SIDE / 2);
        half.addAll(held);
        assertEquals(ROOM_FOR / 2, half.images().size());
    }

    private static ImageId id(int number) {
        return new ImageId("image" + number);
    }
}
