package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/** The JSON of a case's report, taken apart. */
record ReportAnswer(
        String text,
        List<SectionAnswer> sections,
        List<SentenceAnswer> sentences,
        List<Span> negated,
        List<FindingAnswer> findings) {

    static ReportAnswer of(Report report) {
        ReportStructure structure = report.structure();
        return new ReportAnswer(
                report.text(),
                structure.sections().stream().map(SectionAnswer::of).toList(),
                structure.sentences().stream().map(SentenceAnswer::of).toList(),
                structure.negated(),
                structure.findings().stream().map(FindingAnswer::of).toList());
    }

    record SectionAnswer(String name, @Nullable Span heading, Span body) {
        static SectionAnswer of(Section section) {
            return new SectionAnswer(section.name(), section.heading(), section.body());
        }
    }

    record SentenceAnswer(
            int start,
            int end,
            int section,
            String polarity,
            @Nullable String side) {
        static SentenceAnswer of(Sentence sentence) {
            Span span = sentence.span();
            return new SentenceAnswer(
                    span.start(),
                    span.end(),
                    sentence.section(),
                    sentence.polarity().name().toLowerCase(Locale.ROOT),
                    name(sentence.side()));
        }
    }

    record FindingAnswer(
            String finding,
            int start,
            int end,
            String presence,
            @Nullable String side,
            @Nullable String site,
            @Nullable String severity,
            @Nullable String size,
            @Nullable String course,
            boolean ofFamily,
            @Nullable String qualifier) {
        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.id(),
                    finding.span().start(),
                    finding.span().end(),
                    finding.presence().name().toLowerCase(Locale.ROOT),
                    name(finding.side()),
                    said(finding.site()),
                    said(finding.severity()),
                    said(finding.size()),
                    name(finding.course()),
                    finding.ofFamily(),
                    said(finding.qualifier()));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String said(String value) {
        return value.isEmpty() ? null : value;
    }
}
