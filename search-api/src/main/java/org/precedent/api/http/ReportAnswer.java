package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/** The JSON of a case's report, taken apart. */
record ReportAnswer(String text, List<SectionAnswer> sections, List<SentenceAnswer> sentences, List<Span> negated) {

    static ReportAnswer of(Report report) {
        ReportStructure structure = report.structure();
        return new ReportAnswer(
                report.text(),
                structure.sections().stream().map(SectionAnswer::of).toList(),
                structure.sentences().stream().map(SentenceAnswer::of).toList(),
                structure.negated());
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
            Side side = sentence.side();
            return new SentenceAnswer(
                    span.start(),
                    span.end(),
                    sentence.section(),
                    sentence.polarity().name().toLowerCase(Locale.ROOT),
                    side == null ? null : side.name().toLowerCase(Locale.ROOT));
        }
    }
}
