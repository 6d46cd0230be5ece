package org.precedent.api.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
                        return byRule.fallingBack(sentence, judging.judged());
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
            return byRule.fallingBack(
                    "the language model did not answer in the form that was asked for", judging.judged());
        }
        int all = judged.shown() + judged.lost();
        if (all == 0) {
            return byRule.fallingBack("the language model made no claim", judging.judged());
        }
        if (judged.shown() == 0 || judged.shown() < options.leastShown() * all) {
            return byRule.fallingBack(
                    "only " + judged.shown() + " of " + all + " claims of the language model passed the checks",
                    judged);
        }
        String name = completed.model().isBlank() ? model.name() : completed.model();
        Summary.Writer writer = new Summary.Writer(name, SummaryPrompt.VERSION, prompt.schemaDigest(), isCut);
        return byRule.writtenBy(writer, judging.shown(), judged, notes(byRule, prompt, judged, completed));
    }

    private static boolean isCut(LlmOutcome.Completed completed) {
        return switch (completed.finish()) {
            case LENGTH, FILTERED -> true;
            case STOP, OTHER -> false;
        };
    }

    private List<String> notes(
            Summary byRule, SummaryPrompt prompt, Summary.Judged judged, LlmOutcome.Completed completed) {
        List<String> notes = new ArrayList<>(byRule.notes());
        int leftOut = byRule.cases().size() - prompt.cases().size();
        if (leftOut > 0) {
            notes.add("the language model was shown the " + prompt.cases().size() + " most similar cases, since all "
                    + byRule.cases().size() + " are more than it can read at once");
        }
        switch (completed.finish()) {
            case LENGTH -> notes.add("the language model's answer was cut off at its greatest length");
            case FILTERED -> notes.add("the language model's answer was cut off by a filter of its server");
            case STOP, OTHER -> {}
        }
        int beyond = judged.leftOut().beyond();
        if (beyond > 0) {
            notes.add("the language model made more claims than the "
                    + options.prompt().claims() + " that are read: " + beyond + " left out");
        }
        int repeated = judged.leftOut().repeated();
        if (repeated > 0) {
            notes.add("the language model repeated itself: " + (repeated == 1 ? "1 claim" : repeated + " claims")
                    + " left out");
        }
        return notes;
    }
}
