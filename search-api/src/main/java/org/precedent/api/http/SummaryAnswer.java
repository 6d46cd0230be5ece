package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.Extract;
import org.precedent.api.summary.table.SetApart;

/** The JSON of what cases have in common. */
record SummaryAnswer(
        String mode,
        String label,
        @Nullable String reason,
        @Nullable NoticeAnswer reasonNotice,
        @Nullable String fallbackReason,
        @Nullable NoticeAnswer fallbackNotice,
        @Nullable WriterAnswer model,
        List<CitedAnswer> cases,
        List<ClaimAnswer> claims,
        List<DroppedAnswer> dropped,
        List<FindingAnswer> findings,
        List<SetApart> setApart,
        DifferentialAnswer differential,
        List<QuoteAnswer> quotes,
        List<String> notes,
        List<NoticeAnswer> notices,
        Counts counts) {

    record WriterAnswer(String name, String prompt, String schema) {
        static WriterAnswer of(Summary.Writer writer) {
            return new WriterAnswer(writer.model(), writer.prompt(), writer.schema());
        }
    }

    record CitedAnswer(int number, String caseId, double similarity) {
        static CitedAnswer of(CitedCase cited) {
            return new CitedAnswer(cited.number(), cited.id().value(), cited.similarity());
        }
    }

    record QuoteAnswer(int number, List<String> findings, EvidenceAnswer evidence, List<EvidenceAnswer> alsoIn) {
        static QuoteAnswer of(Extract extract) {
            return new QuoteAnswer(
                    extract.number(),
                    extract.findings(),
                    EvidenceAnswer.of(extract.evidence()),
                    EvidenceAnswer.of(extract.alsoIn()));
        }
    }

    record Counts(int cases, int supported, int weak, int dropped, int leftOut) {}

    static SummaryAnswer of(Summary summary) {
        Summary.Judged judged = summary.judged();
        return new SummaryAnswer(
                mode(summary),
                summary.label(),
                orAbsent(summary.tooLittle()),
                NoticeAnswer.orAbsent(summary.nothing()),
                orAbsent(summary.fallback()),
                NoticeAnswer.orAbsent(summary.fellBack()),
                summary.writer() == null ? null : WriterAnswer.of(summary.writer()),
                summary.cases().stream().map(CitedAnswer::of).toList(),
                summary.claims().stream().map(ClaimAnswer::of).toList(),
                DroppedAnswer.of(judged),
                FindingAnswer.of(summary.byRule().table()),
                summary.byRule().setApart(),
                DifferentialAnswer.of(summary.byRule().differential()),
                summary.byRule().extracts().stream().map(QuoteAnswer::of).toList(),
                summary.notes(),
                summary.notices().stream().map(NoticeAnswer::of).toList(),
                new Counts(
                        summary.cases().size(),
                        judged.supported(),
                        judged.weak(),
                        judged.lost(),
                        judged.leftOut().all()));
    }

    private static String mode(Summary summary) {
        if (summary.cases().isEmpty()) {
            return "none";
        }
        return summary.writer() == null ? "extractive" : "generated";
    }

    private static @Nullable String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
