package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.dicom.codec.child.ChildCodec;

/**
 * A process that reads files which were changed by chance, as an ingest would: head, data set, frames, and what is kept
 * of them. Says what became of them; ends with an error over the first that was neither read nor refused, or took more
 * than 5 s.
 *
 * <p>{@code MutatedFiles SEED COUNT}
 */
final class MutatedFiles {
    private static final double LONGEST_SECONDS = 5;

    private final ChildCodec child = new ChildCodec();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private double longest;

    private MutatedFiles() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        new MutatedFiles().run(new Random(seed), Integer.parseInt(arguments[1]));
    }

    private DicomReader reader() {
        List<FrameCodec> codecs = new ArrayList<>(List.of(child));
        ServiceLoader.load(FrameCodec.class).stream()
                .filter(provider -> !provider.type().equals(ChildCodec.class))
                .forEach(provider -> codecs.add(provider.get()));
        return DicomReader.standard(
                new PlainPseudonyms(),
                new FrameCodecs(codecs),
                DicomLimits.DEFAULTS,
                CtPreset.MEDGEMMA_REPORT,
                BurnedIn.TRUST);
    }

    private void run(Random random, int count) throws IOException {
        List<byte[]> valid = ValidFiles.all();
        Mutations mutations = new Mutations(random);
        try (DicomReader reader = reader()) {
            for (byte[] file : valid) {
                outcome(reader, file);
            }
            if (!outcomes.keySet().equals(Set.of("read"))) {
                throw new IllegalStateException("files that were not changed are not all read: " + outcomes);
            }
            outcomes.clear();
            longest = 0;
            for (int i = 0; i < count; i++) {
                byte[] file = mutations.of(valid.get(i % valid.size()));
                timed(reader, file, i);
            }
            say(count, valid.size());
        }
    }

    private void say(int count, int valid) {
        System.out.printf(
                Locale.ROOT,
                "%d changed files of %d: %s; the longest took %.2f s; %s; at most %d MiB of heap%n",
                count,
                valid,
                outcomes,
                longest,
                child.counts(),
                mostHeap() >> 20);
    }

    private void timed(DicomReader reader, byte[] file, int number) {
        long start = System.nanoTime();
        try {
            outcome(reader, file);
        } catch (IOException | RuntimeException | Error e) {
            System.out.println(
                    "file " + number + " ended in " + e + ": " + HexFormat.of().formatHex(file));
            e.printStackTrace(System.out);
            throw new IllegalStateException("a changed file was neither read nor refused", e);
        }
        longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
        if (longest > LONGEST_SECONDS) {
            throw new IllegalStateException("file " + number + " took " + longest + " s");
        }
    }

    private void outcome(DicomReader reader, byte[] file) throws IOException {
        String outcome = switch (reader.head(DicomSource.of(file))) {
            case DicomResult.Refused<DicomHead> refused -> refused.code();
            case DicomResult.Ok<DicomHead>(DicomHead head) when head.isDocument() -> "document";
            case DicomResult.Ok<DicomHead> _ -> opened(reader, file);
        };
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private static String opened(DicomReader reader, byte[] file) throws IOException {
        return switch (reader.open(DicomSource.of(file))) {
            case DicomResult.Refused<DicomInstance> refused -> refused.code();
            case DicomResult.Ok<DicomInstance>(DicomInstance instance) -> read(instance);
        };
    }

    private static String read(DicomInstance instance) throws IOException {
        if (instance.frames(2) instanceof DicomResult.Refused<?> refused) {
            return refused.code();
        }
        InstanceNames names = InstanceNames.of(
                instance.caseId(), instance.seriesKey(), instance.head().source());
        return switch (instance.write(names, OutputStream.nullOutputStream())) {
            case DicomResult.Refused<?> refused -> refused.code() + " when kept";
            case DicomResult.Ok<?> _ -> "read";
        };
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
