package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reports of MIMIC-CXR: a text file a study ({@code files/p10/p10000032/s50414267.txt}), read when it is asked for,
 * or the table of sections that the authors' program makes of them ({@code mimic_cxr_sectioned.csv}), which is kept in
 * memory (some 200 MB). A text file goes before the table. For one thread.
 */
final class MimicReports {
    private static final Requirement TEXTS = Requirement.of(
            "mimic-cxr-reports.zip, unpacked", "mimic-cxr-reports/files", "reports/files", "reports", "files");
    private static final Requirement SECTIONS =
            Requirement.of("mimic_cxr_sectioned.csv", "mimic_cxr_sectioned.csv", "mimic_cxr_sectioned.csv.gz");

    /** In bytes; the longest of MIMIC-CXR has some ten thousand. */
    private static final long LARGEST_REPORT = 1 << 20;

    /** In characters, of all sections together. */
    private static final long MOST_TEXT = 1L << 30;

    private static final char DAMAGE = '\uFFFD';

    private final @Nullable Path texts;
    private final Map<String, String> sections;
    private final Readings readings;
    private String lastStudy = "";
    private String lastText = "";

    private MimicReports(@Nullable Path texts, Map<String, String> sections, Readings readings) {
        this.texts = texts;
        this.sections = sections;
        this.readings = readings;
    }

    /** The folder of a patient below {@code files/}. */
    static String folder(String subject) {
        return "p" + subject.substring(0, 2) + "/p" + subject;
    }

    static MimicReports in(Path folder, Readings readings) throws IOException {
        Optional<Path> table = SECTIONS.in(folder);
        Map<String, String> sections = table.isPresent() ? sections(table.get(), readings) : Map.of();
        return new MimicReports(TEXTS.in(folder).orElse(null), sections, readings);
    }

    private static Map<String, String> sections(Path file, Readings readings) throws IOException {
        Map<String, String> sections = new HashMap<>();
        List<String> needed = List.of("study", "impression", "findings");
        Set<String> others = Set.of("last_paragraph", "comparison", "");
        long length = 0;
        try (Table table = Table.open(file, "mimic_cxr_sectioned.csv", needed, others, readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                String text = text(row);
                length += text.length();
                if (length > MOST_TEXT) {
                    throw new IOException("mimic_cxr_sectioned.csv holds more text than MIMIC-CXR does; use the"
                            + " reports' text files instead");
                }
                sections.put(row.get("study"), text);
            }
        }
        return sections;
    }

    private static String text(TableRow row) {
        SectionedText text = new SectionedText()
                .section("COMPARISON", row.get("comparison"))
                .section("FINDINGS", row.get("findings"))
                .section("IMPRESSION", row.get("impression"));
        return row.get("findings").isEmpty() && row.get("impression").isEmpty()
                ? text.section("FINDINGS", row.get("last_paragraph")).toString()
                : text.toString();
    }

    /** The report of a study; empty when there is none, which is told once a study. */
    String of(String subject, String study, Place place) {
        if (!study.equals(lastStudy)) {
            lastStudy = study;
            lastText = read(subject, study, place);
        }
        return lastText;
    }

    private String read(String subject, String study, Place place) {
        Path file = texts == null ? null : texts.resolve(folder(subject) + "/s" + study + ".txt");
        if (file != null && Files.isRegularFile(file)) {
            return read(file, place);
        }
        String text = sections.getOrDefault("s" + study, "");
        if (text.isEmpty()) {
            readings.fault(Fault.NO_REPORT, place);
        }
        return text;
    }

    private String read(Path file, Place place) {
        try {
            if (Files.size(file) <= LARGEST_REPORT) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (text.indexOf(DAMAGE) >= 0) {
                    readings.fault(Fault.NOT_UTF8, place);
                }
                return text.strip();
            }
        } catch (IOException e) {
            readings.fault(Fault.UNREADABLE_REPORT, place);
            return "";
        }
        readings.fault(Fault.UNREADABLE_REPORT, place);
        return "";
    }
}
