package org.precedent.api.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.api.summary.table.ExtractiveSummary;
import org.precedent.api.summary.table.Statement;

/** Says what cases have in common. Safe for use by many threads. Owns nothing: its language model is another's. */
public final class Summariser {
    private final SummaryOptions options;
    private final @Nullable LanguageModel model;
    private final KeptSummaries kept;

    /** @param model null where summaries are made by rule alone */
    public Summariser(SummaryOptions options, @Nullable LanguageModel model) {
        this.options = options;
        this.model = model;
        this.kept = new KeptSummaries(options.kept());
    }

    /** Who writes summaries, if anybody does. */
    public Optional<LanguageModel> model() {
        return Optional.ofNullable(model);
    }

    /** How it makes them. */
    public SummaryOptions options() {
        return options;
    }

    /**
     * The summary of a subject. Where a language model is asked this takes as long as that does, and ends early when it
     * is cancelled: then with what was made by rule.
     *
     * @param reader is told on this thread of what is known before the end; what it throws ends the work
     */
    public Summary summarise(
            SummarySubject subject, SummaryMode mode, Consumer<SummaryEvent> reader, Cancellation cancellation) {
        Summary byRule = byRule(subject);
        LanguageModel writer = model;
        if (byRule.cases().isEmpty() || mode == SummaryMode.EXTRACTIVE) {
            return byRule;
        }
        if (writer == null) {
            return mode == SummaryMode.AUTO
                    ? byRule
                    : byRule.fallingBack(
                            Notice.of(NoticeCode.NO_MODEL, "no language model is configured"), Summary.Judged.NONE);
        }
        reader.accept(new SummaryEvent.Extracted(byRule));
        Optional<Summary> known = kept.of(writer, byRule.cases());
        if (known.isPresent()) {
            Summary again = again(known.get(), byRule, reader);
            SummaryLog.write(again, true);
            return again;
        }
        Summary written = new Writing(writer, options, reader, cancellation).over(byRule);
        if (isWhole(written)) {
            kept.keep(writer, written);
        }
        SummaryLog.write(written, false);
        return written;
    }

    /** What was cut off is not shown again as if it were all: the next reader's answer may come to its end. */
    private static boolean isWhole(Summary written) {
        Summary.Writer author = written.writer();
        return author != null && !author.isCutOff();
    }

    /** What was written before, beside what is counted now: the archive may have grown since. */
    private static Summary again(Summary written, Summary byRule, Consumer<SummaryEvent> reader) {
        written.claims().forEach(claim -> reader.accept(new SummaryEvent.Claimed(claim)));
        return byRule.writtenBy(
                Objects.requireNonNull(written.writer()), written.claims(), written.judged(), written.notices());
    }

    private Summary byRule(SummarySubject subject) {
        ExtractiveSummary extract = ExtractiveSummary.of(
                subject.cases(), subject.cases().isEmpty() ? BaseRates.UNKNOWN : subject.rates(), options.table());
        List<ShownClaim> claims = extract.statements().stream()
                .map(statement -> claim(statement, subject.cases()))
                .toList();
        List<Notice> notices = new ArrayList<>(subject.notices());
        if (subject.nothing().isEmpty()) {
            notices.addAll(extract.notices());
        }
        return new Summary(
                subject.cases(), claims, null, Summary.Judged.NONE, extract, subject.nothing(), Notice.NONE, notices);
    }

    private static ShownClaim claim(Statement statement, List<CitedCase> cases) {
        return ShownClaim.of(statement.text(), statement.kind(), null, statement.evidence(), cases);
    }
}
