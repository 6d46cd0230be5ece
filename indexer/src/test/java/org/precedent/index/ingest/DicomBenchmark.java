package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.precedent.index.lucene.LuceneEngine;

/**
 * How many DICOM files come in a second, accepted and indexed, with an encoder that costs nothing, and how much memory
 * is in use afterwards: CTs of 16 bits, each another, uncompressed or with pixels that were compressed elsewhere.
 *
 * <p>{@code DicomBenchmark FOLDER FILES [SIDE] [SLICES] [KEEP] [SYNTAX STREAMS]}: an empty folder, how many files, of
 * so many pixels a side (512), so many in a study (40), what is kept (ALL); with a transfer syntax and a folder of
 * compressed frames the files hold those in turn.
 */
final class DicomBenchmark {
    private static final int NOISE = 24;

    private final Bench bench;
    private final int files;
    private final int side;
    private final int slices;
    private final String syntax;
    private final List<Path> streams;
    private final Random random = new Random(1);

    private DicomBenchmark(String[] given, Bench bench, List<Path> streams) {
        this.bench = bench;
        this.files = Integer.parseInt(given[1]);
        this.side = given.length > 2 ? Integer.parseInt(given[2]) : 512;
        this.slices = given.length > 3 ? Integer.parseInt(given[3]) : 40;
        this.syntax = given.length > 6 ? given[5] : DicomSample.EXPLICIT_LITTLE_ENDIAN;
        this.streams = streams;
    }

    public static void main(String[] given) throws IOException {
        Keep keep = given.length > 4 ? Keep.valueOf(given[4]) : Keep.ALL;
        Bench bench = new Bench(Path.of(given[0]), IngestOptions.DEFAULTS.keeping(keep));
        new DicomBenchmark(given, bench, given.length > 6 ? streams(Path.of(given[6])) : List.of()).run();
    }

    private static List<Path> streams(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void run() throws IOException {
        for (int i = 0; i < files; i++) {
            DicomSample sample = ct(i);
            byte[] pixels = streams.isEmpty() ? greys(i) : Files.readAllBytes(streams.get(i % streams.size()));
            bench.put("%d/%d.dcm".formatted(i / slices, i), sample.file(syntax, pixels, !streams.isEmpty()));
        }
        measure("new");
        measure("the same again");
    }

    private DicomSample ct(int number) {
        String study = "1.2.3." + number / slices;
        return new DicomSample(study, study + ".1", number)
                .patient("p" + number / slices, "Karamazov^Dmitri")
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x0008_0060, "CS", "CT")
                .text(0x0018_0015, "CS", "CHEST")
                .text(0x0028_1052, "DS", "-1024")
                .text(0x0028_1053, "DS", "1")
                .text(0x0028_1050, "DS", "40")
                .text(0x0028_1051, "DS", "400")
                .number(0x0028_0010, side)
                .number(0x0028_0011, side)
                .number(0x0028_0100, 16)
                .number(0x0028_0101, 12)
                .number(0x0028_0102, 11);
    }

    /** A body of soft tissue with two lungs, in another place each time, and noise. */
    private byte[] greys(int number) {
        ByteBuffer greys = ByteBuffer.allocate(2 * side * side).order(ByteOrder.LITTLE_ENDIAN);
        double shift = number % slices / (2.0 * slices);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double across = 2.0 * x / side - 1;
                double down = 2.0 * y / side - 1;
                boolean body = across * across + 1.6 * down * down < 0.8;
                boolean lung = Math.pow(Math.abs(across) - 0.4, 2) + down * down < 0.05 + shift * 0.05;
                int grey = lung ? 180 : body ? 1060 : 20;
                greys.putShort((short) (grey + random.nextInt(NOISE)));
            }
        }
        return greys.array();
    }

    private void measure(String what) throws IOException {
        long start = System.nanoTime();
        Duration before = ReportBenchmark.busy();
        IngestReport report = bench.ingest(new LuceneEngine(), bench.encoder, bench.options(), bench.sources);
        double seconds = (System.nanoTime() - start) / 1e9;
        double work = ReportBenchmark.busy().minus(before).toMillis() / 1e3;
        System.gc();
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%-16s %6d files in %6.1f s, %6.1f s of work: %5.0f a second; %d encoded, %d refused; %d MiB in use%n",
                what,
                files,
                seconds,
                work,
                files / seconds,
                report.imagesEncoded(),
                report.refused().size(),
                used);
    }
}
