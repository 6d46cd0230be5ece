package org.precedent.index.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.precedent.index.model.Finding;
import org.precedent.index.model.StatedFinding;

/** What a text says, written for tests: "effusion present left, fracture absent". */
final class Said {
    private static final String LINE_END = "\u00b6";
    private static final String TAB = "\u21e5";

    private Said() {}

    /** The findings in the order of the text, in which a pilcrow stands for the end of a line. */
    static String in(String text) {
        return ReportParser.parse(written(text)).structure().findings().stream()
                .map(Said::of)
                .collect(Collectors.joining(", "));
    }

    /** What it comes to say as a whole. */
    static String inAll(String text) {
        return ReportParser.parse(written(text)).structure().verdicts().stream()
                .map(StatedFinding::value)
                .collect(Collectors.joining(", "));
    }

    /** The same with how each stands in time, and what narrows its denial: "fracture absent only acute". */
    static String more(String text) {
        return ReportParser.parse(written(text)).structure().findings().stream()
                .map(Said::more)
                .collect(Collectors.joining(", "));
    }

    private static String more(Finding finding) {
        String course = finding.course() == null ? "" : " " + finding.course();
        String narrowed = finding.qualifier().isEmpty() ? "" : " only " + finding.qualifier();
        return (finding.id() + " " + finding.presence() + course + narrowed).toLowerCase(Locale.ROOT);
    }

    private static String written(String text) {
        return text.replace(LINE_END, "\n").replace(TAB, "\t");
    }

    private static String of(Finding finding) {
        String side = finding.side() == null ? "" : " " + finding.side();
        return (finding.id() + " " + finding.presence() + side).toLowerCase(Locale.ROOT);
    }
}
