package org.precedent.api.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.precedent.api.summary.ShownClaim;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.table.Differential;
import org.precedent.api.summary.table.DifferentialRow;
import org.precedent.api.summary.table.Extract;
import org.precedent.api.summary.table.FindingRow;
import org.precedent.api.summary.table.Lift;
import org.precedent.api.summary.table.Told;
import org.precedent.index.model.CaseId;

/** A summary as lines of text: claims with the numbers of the cases that they cite, tables, quotations, its label. */
final class SummaryPrinter {
    private final Summary summary;
    private final Map<CaseId, Integer> numbers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private SummaryPrinter(Summary summary) {
        this.summary = summary;
        summary.cases().forEach(one -> numbers.put(one.id(), one.number()));
    }

    static List<String> lines(Summary summary) {
        SummaryPrinter printer = new SummaryPrinter(summary);
        printer.print();
        return List.copyOf(printer.lines);
    }

    private void print() {
        if (summary.cases().isEmpty()) {
            lines.add(summary.tooLittle());
        } else {
            claims();
            findings();
            setApart();
            differential();
            quotes();
            cases();
        }
        dropped();
        summary.notes().forEach(note -> lines.add("note: " + note));
        Summary.Writer writer = summary.writer();
        lines.add("");
        lines.add(writer == null ? summary.label() : summary.label() + " (" + writer.model() + ")");
    }

    private void head(String title) {
        lines.add("");
        lines.add(title);
    }

    private void claims() {
        int cases = summary.cases().size();
        lines.add(cases == 1 ? "What 1 case says" : "What " + cases + " cases have in common");
        if (!summary.fallback().isEmpty()) {
            lines.add("  by rule: " + summary.fallback());
        }
        for (ShownClaim claim : summary.claims()) {
            String doubt = claim.doubt() == null
                    ? ""
                    : "  (weak: " + lowered(claim.doubt().sentence()) + ")";
            lines.add("  " + oneLine(claim.text()) + " " + cited(claim) + doubt);
        }
    }

    private String cited(ShownClaim claim) {
        Map<String, Set<Integer>> cited = new TreeMap<>();
        for (Evidence evidence : claim.evidence()) {
            String says = claim.differing().getOrDefault(evidence.caseId(), "");
            cited.computeIfAbsent(says, _ -> new TreeSet<>()).add(numbers.getOrDefault(evidence.caseId(), 0));
        }
        return cited.entrySet().stream()
                .map(entry -> (entry.getKey() + " " + joined(entry.getValue())).strip())
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void findings() {
        head("Finding                         present  maybe  denied  in part  not mentioned");
        for (FindingRow row : summary.byRule().table().listed()) {
            String told = row.sides().text();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-30s %6d %6d %7d %8d %14d%s",
                    row.name(),
                    row.count(Told.PRESENT),
                    row.count(Told.UNCERTAIN),
                    row.count(Told.ABSENT),
                    row.count(Told.ABSENT_IN_PART),
                    row.count(Told.NOT_MENTIONED),
                    told.isEmpty() ? "" : "  " + told));
        }
    }

    private void setApart() {
        if (!summary.byRule().setApart().isEmpty()) {
            head("What sets single cases apart");
            summary.byRule()
                    .setApart()
                    .forEach(one -> lines.add("  [" + one.number() + "] "
                            + one.findings().stream()
                                    .map(finding -> finding.replace('-', ' '))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void differential() {
        Differential differential = summary.byRule().differential();
        if (differential.rows().isEmpty()) {
            return;
        }
        String archive = differential.archiveCases() == 0
                ? ""
                : ", beside " + Counted.of(differential.archiveCases(), "report") + " " + Differential.SCOPE;
        head("Differential" + archive);
        differential.rows().forEach(row -> lines.add(line(row)));
    }

    private static String line(DifferentialRow row) {
        Lift lift = row.lift();
        Long archive = row.archiveCount();
        return String.format(
                Locale.ROOT,
                "  %-30s %3d cases, %3.0f %% of the similarity%s%s",
                row.name(),
                row.count(),
                100 * row.similarityMass(),
                archive == null ? "" : ", " + archive + " in the archive",
                lift == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.1f times as often (95 %%: %.1f to %.1f)",
                                lift.ratio(),
                                lift.low(),
                                lift.high()));
    }

    private void quotes() {
        if (!summary.byRule().extracts().isEmpty()) {
            head("Quoted");
        }
        for (Extract extract : summary.byRule().extracts()) {
            String also = extract.alsoIn().stream()
                    .map(Evidence::caseId)
                    .map(id -> "," + numbers.getOrDefault(id, 0))
                    .collect(Collectors.joining());
            lines.add("  [" + extract.number() + also + "] "
                    + oneLine(extract.evidence().quotedText()));
        }
    }

    private void cases() {
        head("Cases");
        summary.cases().forEach(one -> lines.add("  [" + one.number() + "] " + one.id()));
    }

    private void dropped() {
        Summary.Judged judged = summary.judged();
        if (judged.lost() == 0) {
            return;
        }
        head(Counted.of(judged.lost(), "claim") + " of the language model not shown");
        judged.dropped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lines.add(
                        "  " + entry.getValue() + "  " + entry.getKey().sentence()));
        if (judged.unreadable() > 0) {
            lines.add("  " + judged.unreadable() + "  It was not of the form that was asked for.");
        }
    }

    /** A report's line breaks and control signs would make lines that nobody printed. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                + sentence.substring(1).replaceFirst("\\.$", "");
    }
}
