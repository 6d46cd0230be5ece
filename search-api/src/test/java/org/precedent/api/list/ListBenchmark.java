package org.precedent.api.list;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchOptions;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.SampleCase;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Filter;

/**
 * How long a list of many cases takes to be written, what memory it takes, and what a page far behind costs. Run it
 * with a small heap, such as {@code -Xmx256m}: what is written must not grow with the archive.
 *
 * <p>{@code java org.precedent.api.list.ListBenchmark [cases]}
 */
final class ListBenchmark {
    private static final int BATCH = 1_000;
    private static final int PAGE = 100;
    private static final double MEGABYTE = 1 << 20;
    private static final List<String> LABELS = List.of("nodule", "mass", "effusion", "pneumothorax", "normal");

    private ListBenchmark() {}

    /** Makes an index in a temporary folder, and prints a line a list. */
    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        Path folder = Files.createTempDirectory("lists");
        FakeEncoder encoder = new FakeEncoder();
        LuceneEngine engine = new LuceneEngine();
        try (CaseIndex index = engine.open(folder, encoder.fingerprint(), Engine.Mode.WRITE)) {
            fill(index, encoder, cases);
        }
        try (CaseIndex index = engine.open(folder, encoder.fingerprint(), Engine.Mode.READ)) {
            CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
            CaseLists lists = new CaseLists(index, search, new ListSource("bench", "fake", "fake", _ -> Map.of()));
            for (String round : List.of("first", "later")) {
                for (ListFormat format : ListFormat.values()) {
                    export(round + ": " + format + " by date", lists, request(List.of(), "date"), format);
                    List<Part> words = List.of(new Part.Words("nodule in the right lung", 1));
                    export(round + ": " + format + " by relevance", lists, request(words, "relevance"), format);
                }
                pages(round, lists);
            }
        }
    }

    private static ListRequest request(List<Part> parts, String sort) {
        return new ListRequest(parts, Ranking.HYBRID, Filter.NONE, ListOrder.of(sort, null, !parts.isEmpty()));
    }

    private static void export(String what, CaseLists lists, ListRequest request, ListFormat format)
            throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        Counting out = new Counting();
        try (OpenList list = lists.open(request, Deadline.NONE)) {
            Columns columns = Columns.of(null, true);
            list.write(format, columns, Long.MAX_VALUE, out);
            System.out.printf(
                    "%-28s %6d rows %6.2f s %6.1f MB, heap at most %4.0f MB%n",
                    what, list.total(), seconds(begin), out.bytes / MEGABYTE, peak());
        }
    }

    /** The first page and one near the end, each in a view of its own. */
    private static void pages(String round, CaseLists lists) throws IOException {
        ListRequest request = request(List.of(), "age");
        @Nullable String next = null;
        @Nullable String last = null;
        int pages = 0;
        long begin = System.nanoTime();
        do {
            last = next;
            try (OpenList list = lists.open(request, Deadline.NONE)) {
                next = list.page(next, PAGE).next();
            }
            if (pages == 0) {
                System.out.printf("%s: first page %.1f ms%n", round, seconds(begin) * 1e3);
            }
            pages++;
        } while (next != null);
        begin = System.nanoTime();
        try (OpenList list = lists.open(request, Deadline.NONE)) {
            int rows = list.page(last, PAGE).rows().size();
            System.out.printf("%s: page %d, %d rows %.1f ms%n", round, pages, rows, seconds(begin) * 1e3);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double peak() {
        return heap().stream()
                .mapToDouble(pool -> pool.getPeakUsage().getUsed() / MEGABYTE)
                .sum();
    }

    private static void fill(CaseIndex index, FakeEncoder encoder, int cases) throws IOException {
        Random random = new Random(1);
        List<EncodedCase> batch = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            batch.add(some(i, encoder, random));
            if (batch.size() == BATCH || i == cases - 1) {
                index.add(batch);
                batch.clear();
            }
        }
        index.commit();
    }

    private static EncodedCase some(int number, FakeEncoder encoder, Random random) {
        String label = LABELS.get(random.nextInt(LABELS.size()));
        String finding = "There is a " + label + " in the " + (random.nextBoolean() ? "left" : "right") + " lung.";
        String report = "FINDINGS: " + finding + " The heart is of normal size. No fracture of the ribs is seen. "
                + "Number " + number + ".\nIMPRESSION: " + finding;
        SampleCase sample = SampleCase.named("case-" + number)
                .modality(random.nextBoolean() ? "CT" : "CR")
                .bodyPart("CHEST")
                .sex(random.nextBoolean() ? "F" : "M")
                .labels(label)
                .attribute("magnification", String.valueOf(random.nextInt(40)))
                .report(report)
                .passage(finding, encoder.encodeText(finding + " " + number))
                .imageWithoutVector("image-" + number);
        if (random.nextInt(10) > 0) {
            sample.age(random.nextInt(90))
                    .date(LocalDate.of(2015, 1, 1)
                            .plusDays(random.nextInt(3_000))
                            .toString());
        }
        return sample.build();
    }

    /** Drops what is written to it. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
