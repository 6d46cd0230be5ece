package org.precedent.api.app;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.llm.LlmFailure;

/** How the making of one summary ended. */
enum SummaryEnd {
    /** There was too little evidence to summarise, and nobody was asked. */
    NOTHING("too little evidence to summarise"),
    /** Rules made it, and nobody else was meant to. */
    BY_RULE("made by rule"),
    /** The language model's claims are shown. */
    WRITTEN("written by the language model"),
    /** It answered, and made no claim: it wrote an empty list, or other words than claims. */
    REFUSED("without a claim of the language model"),
    /** It made claims, and too few of them passed, or its answer was of another form. */
    NOT_SHOWN("answered, and not shown"),
    /** Its server failed, or it did not come to an end. */
    FAILED("without an answer of the language model");

    private final String words;

    SummaryEnd(String words) {
        this.words = words;
    }

    static SummaryEnd of(Summary summary) {
        if (summary.cases().isEmpty()) {
            return NOTHING;
        }
        if (summary.writer() != null) {
            return WRITTEN;
        }
        if (summary.fallback().isEmpty()) {
            return BY_RULE;
        }
        Optional<LlmFailure> failure = failure(summary.fellBack());
        if (failure.isPresent() && failure.get() != LlmFailure.EMPTY) {
            return FAILED;
        }
        Summary.Judged judged = summary.judged();
        return judged.shown() + judged.lost() == 0 ? REFUSED : NOT_SHOWN;
    }

    private static Optional<LlmFailure> failure(Notice why) {
        return Arrays.stream(LlmFailure.values())
                .filter(one -> one.code().equals(why.code()))
                .findFirst();
    }

    /** Why rules spoke, without figures that differ from one query to the next. */
    static String why(Summary summary) {
        boolean isCounted = summary.fellBack().code().equals(NoticeCode.FEW_CLAIMS_PASSED.code());
        return isCounted ? "too few claims of the language model passed the checks" : summary.fallback();
    }

    /** Whether a language model was asked. */
    boolean isAsked() {
        return this != NOTHING && this != BY_RULE;
    }

    /** Whether it answered, in whatever way. */
    boolean isAnswered() {
        return isAsked() && this != FAILED;
    }

    /** Its name for programs. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name for people. */
    String words() {
        return words;
    }
}
