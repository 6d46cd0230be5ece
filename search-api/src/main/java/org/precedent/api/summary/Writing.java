package org.precedent.api.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.check.ClaimChecker;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.llm.LlmFailure;
import org.precedent.api.summary.llm.LlmOutcome;
import org.precedent.api.summary.llm.Patience;
import org.precedent.api.summary.prompt.ClaimStream;
import org.precedent.api.summary.prompt.SummaryPrompt;

/** Has a language model write a summary, and judges what it writes. Whatever goes wrong, what was counted stands. */
final class Writing {
    private final LanguageModel model;
    private final SummaryOptions options;
    private final Consumer<SummaryEvent> reader;
    private final Cancellation cancellation;

    Writing(LanguageModel model, SummaryOptions options, Consumer<SummaryEvent> reader, Cancellation cancellation) {
        this.model = model;
        this.options = options;
        this.reader = reader;
        this.cancellation = cancellation;
    }

    /**
     * The summary, written if that succeeds.
     *
     * @param byRule that of the same cases, which stands where it does not
     */
    Summary over(Summary byRule) {
        List<CitedCase> cases = byRule.cases();
        Patience patience = model.client().patience();
        while (true) {
            SummaryPrompt prompt = SummaryPrompt.of(cases, model.pictures().of(cases), options.prompt());
            ClaimChecker checker = new ClaimChecker(byRule.cases(), options.checks(), null);
            Judging judging = new Judging(new ClaimStream(options.prompt()), checker, byRule.cases(), reader);
            LlmOutcome outcome = model.client().ask(prompt.request(), patience, judging::add, cancellation);
            switch (outcome) {
                case LlmOutcome.Completed completed -> {
                    return completed(byRule, prompt, judging, completed);
                }
                case LlmOutcome.Failed(LlmFailure reason, String sentence) -> {
                    boolean tooMuch = reason == LlmFailure.CONTEXT_OVERFLOW || reason == LlmFailure.REQUEST_TOO_LARGE;
                    if (!tooMuch || prompt.cases().size() == 1) {
                        Notice why = new Notice(reason.code(), sentence, Map.of(), List.of());
                        return byRule.fallingBack(why, judging.judged());
                    }
                    cases = prompt.cases().subList(0, (prompt.cases().size() + 1) / 2);
                }
            }
        }
    }

    private Summary completed(Summary byRule, SummaryPrompt prompt, Judging judging, LlmOutcome.Completed completed) {
        Summary.Judged judged = judging.judged();
        boolean isCut = isCut(completed);
        if (!isCut && !judging.isComplete()) {
            Notice why = Notice.of(
                    NoticeCode.NOT_IN_FORM, "the language model did not answer in the form that was asked for");
            return byRule.fallingBack(why, judging.judged());
        }
        int all = judged.shown() + judged.lost();
        if (all == 0) {
            return byRule.fallingBack(
                    Notice.of(NoticeCode.NO_CLAIM, "the language model made no claim"), judging.judged());
        }
        if (judged.shown() == 0 || judged.shown() < options.leastShown() * all) {
            String sentence =
                    "only " + judged.shown() + " of " + all + " claims of the language model passed the checks";
            Notice why = Notice.of(NoticeCode.FEW_CLAIMS_PASSED, sentence)
                    .with("shown", judged.shown())
                    .with("all", all);
            return byRule.fallingBack(why, judged);
        }
        String name = completed.model().isBlank() ? model.name() : completed.model();
        Summary.Writer writer = new Summary.Writer(name, SummaryPrompt.VERSION, prompt.schemaDigest(), isCut);
        return byRule.writtenBy(writer, judging.shown(), judged, notices(byRule, prompt, judged, completed));
    }

    private static boolean isCut(LlmOutcome.Completed completed) {
        return switch (completed.finish()) {
            case LENGTH, FILTERED -> true;
            case STOP, OTHER -> false;
        };
    }

    private List<Notice> notices(
            Summary byRule, SummaryPrompt prompt, Summary.Judged judged, LlmOutcome.Completed completed) {
        List<Notice> notices = new ArrayList<>(byRule.notices());
        int shown = prompt.cases().size();
        int all = byRule.cases().size();
        if (shown < all) {
            String sentence = "the language model was shown the " + shown + " most similar cases, since all " + all
                    + " are more than it can read at once";
            notices.add(Notice.of(NoticeCode.SHOWN_MOST_SIMILAR, sentence)
                    .with("shown", shown)
                    .with("all", all));
        }
        switch (completed.finish()) {
            case LENGTH ->
                notices.add(Notice.of(
                        NoticeCode.CUT_AT_LENGTH, "the language model's answer was cut off at its greatest length"));
            case FILTERED ->
                notices.add(Notice.of(
                        NoticeCode.CUT_BY_FILTER, "the language model's answer was cut off by a filter of its server"));
            case STOP, OTHER -> {}
        }
        int beyond = judged.leftOut().beyond();
        if (beyond > 0) {
            int most = options.prompt().claims();
            String sentence =
                    "the language model made more claims than the " + most + " that are read: " + beyond + " left out";
            notices.add(Notice.of(NoticeCode.CLAIMS_BEYOND, sentence)
                    .with("most", most)
                    .with("count", beyond));
        }
        int repeated = judged.leftOut().repeated();
        if (repeated > 0) {
            String sentence = "the language model repeated itself: "
                    + (repeated == 1 ? "1 claim" : repeated + " claims") + " left out";
            notices.add(Notice.of(NoticeCode.CLAIMS_REPEATED, sentence).with("count", repeated));
        }
        return notices;
    }
}
