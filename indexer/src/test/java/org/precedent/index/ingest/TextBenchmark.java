package org.precedent.index.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.report.ReportParser;

/**
 * How long the rooms of words take alone on one thread: milliseconds to scrub and to read a report of 80 words, and a
 * text that was made to take long.
 *
 * <p>{@code TextBenchmark [REPORTS]}: how many reports a round has (2,000).
 */
final class TextBenchmark {
    /** Tells how long a thread has worked: on a busy machine the time that passes says little. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 4;
    private static final int MEGABYTE = 1_000_000;
    private static final int LONG = 200_000;
    private static final String GERMAN =
            "BEFUND: Kein Pneumothorax, kein Pleuraerguss. Kleine Verschattung im rechten Unterlappen, 12 mm groß. "
                    + "Das Herz ist nicht vergrößert. Keine Stauung. Im Vergleich zur Voraufnahme vom 12.03.2023 "
                    + "unverändert. Zustand nach Rippenfraktur links. Verdacht auf Atelektase basal beidseits. "
                    + "Kein Nachweis einer Raumforderung. Degenerative Veränderungen der Wirbelsäule. Regelrechte Lage "
                    + "des zentralen Venenkatheters. BEURTEILUNG: Verdacht auf Infiltrat rechts, kein Erguss.";

    private static final Scrubber TOLD = Scrubber.builder()
            .person("Karamazov^Dmitri")
            .patientId("p4711")
            .code("A123456")
            .date("19500101")
            .build();

    private static final Scrubber UNTOLD = Scrubber.builder().build();

    private TextBenchmark() {}

    public static void main(String[] arguments) {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        List<String> english = ReportBenchmark.texts(reports);
        List<String> german = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            german.add(GERMAN.replace("12 mm", i % 90 + " mm"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            each("scrub, told, English", english, TOLD::scrub);
            each("scrub, nobody told, English", english, UNTOLD::scrub);
            each("scrub, told, German", german, TOLD::scrub);
            each("read, English", english, TextBenchmark::read);
            each("read, German", german, TextBenchmark::read);
        }
        hostile().forEach((what, text) -> each("scrub 1 MB: " + what, List.of(text), TOLD::scrub));
        for (String words : List.of(
                "kein. ", "nicht und ", "no ", "keine ", "und ", "no effusion and ", "effusion and ", "ohne, ")) {
            String text = words.repeat(LONG / words.length());
            each("read 200,000: " + words, List.of(text), TextBenchmark::read);
        }
    }

    private static String read(String text) {
        return ReportParser.parse(text).text();
    }

    private static Map<String, String> hostile() {
        Map<String, String> texts = new TreeMap<>();
        for (String words : List.of(
                "Dr. ",
                "7",
                "7 ",
                "1.2.",
                "12-",
                "(12) ",
                "A",
                "AB ",
                "Ab ",
                "Ab-",
                "a@",
                "a.",
                "www.",
                "MRN ",
                "born ",
                "12 May ",
                "Karamazov ",
                "D. ",
                "ninety ",
                "5 Rue De ",
                "Jane Doe, MD ",
                "Hospital ",
                "A1 ",
                "1234 AB ",
                "00 ")) {
            texts.put("'" + words + "'", words.repeat(MEGABYTE / words.length()));
        }
        return texts;
    }

    private static void each(String what, List<String> texts, UnaryOperator<String> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        long length = 0;
        for (String text : texts) {
            length += work.apply(text).length();
        }
        double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / texts.size();
        System.out.printf(Locale.ROOT, "%-36s %10.3f ms a text (%d)%n", what, millis, length);
    }
}
