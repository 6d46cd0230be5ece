package org.precedent.index.lucene;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Course;
import org.precedent.index.model.Degree;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Polarity;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/** The form in which a report lies in the index, with its structure. */
record ReportJson(
        String text,
        List<SectionFields> sections,
        List<SentenceFields> sentences,
        List<SpanFields> negated,
        List<FindingFields> findings) {

    record SectionFields(String name, @Nullable SpanFields heading, SpanFields body, SectionRole role) {
        static SectionFields of(Section section) {
            Span heading = section.heading();
            return new SectionFields(
                    section.name(),
                    heading == null ? null : SpanFields.of(heading),
                    SpanFields.of(section.body()),
                    section.role());
        }

        Section toSection() {
            return new Section(name, heading == null ? null : heading.toSpan(), body.toSpan(), role);
        }
    }

    record SentenceFields(
            int start,
            int end,
            int section,
            Polarity polarity,
            @Nullable Side side) {
        static SentenceFields of(Sentence sentence) {
            Span span = sentence.span();
            return new SentenceFields(
                    span.start(), span.end(), sentence.section(), sentence.polarity(), sentence.side());
        }

        Sentence toSentence() {
            return new Sentence(new Span(start, end), section, polarity, side);
        }
    }

    record SpanFields(int start, int end) {
        static SpanFields of(Span span) {
            return new SpanFields(span.start(), span.end());
        }

        Span toSpan() {
            return new Span(start, end);
        }
    }

    record FindingFields(
            String id,
            int start,
            int end,
            Presence presence,
            @Nullable Side side,
            String site,
            String zone,
            String severity,
            @Nullable Degree degree,
            String size,
            @Nullable Course course,
            boolean ofFamily,
            String qualifier,
            boolean outweighed) {
        static FindingFields of(Finding finding) {
            return new FindingFields(
                    finding.id(),
                    finding.span().start(),
                    finding.span().end(),
                    finding.presence(),
                    finding.side(),
                    finding.site(),
                    finding.zone(),
                    finding.severity(),
                    finding.degree(),
                    finding.size(),
                    finding.course(),
                    finding.ofFamily(),
                    finding.qualifier(),
                    finding.outweighed());
        }

        Finding toFinding() {
            Span span = new Span(start, end);
            return new Finding(
                    id,
                    span,
                    presence,
                    side,
                    site,
                    zone,
                    severity,
                    degree,
                    size,
                    course,
                    ofFamily,
                    qualifier,
                    outweighed);
        }
    }

    static ReportJson of(Report report) {
        ReportStructure structure = report.structure();
        return new ReportJson(
                report.text(),
                structure.sections().stream().map(SectionFields::of).toList(),
                structure.sentences().stream().map(SentenceFields::of).toList(),
                structure.negated().stream().map(SpanFields::of).toList(),
                structure.findings().stream().map(FindingFields::of).toList());
    }

    Report toReport() {
        return new Report(
                text,
                new ReportStructure(
                        sections.stream().map(SectionFields::toSection).toList(),
                        sentences.stream().map(SentenceFields::toSentence).toList(),
                        negated.stream().map(SpanFields::toSpan).toList(),
                        findings.stream().map(FindingFields::toFinding).toList()));
    }
}
