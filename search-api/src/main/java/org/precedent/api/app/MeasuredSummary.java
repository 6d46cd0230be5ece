package org.precedent.api.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.llm.CallRecord;

/**
 * What was measured of one query's summary. No word of a query, a report or a claim is in it.
 *
 * @param query its id in the queries file
 * @param cases of how many cases the summary is
 * @param casesDigest tells whether two runs summarised the same reports; empty where there was none
 * @param why rules spoke although a language model was asked; empty where they did not
 * @param supported claims of the language model that nothing speaks against, whether its summary is shown or not
 * @param weak claims that are marked
 * @param dropped claims by the code of the reason
 * @param unreadable claims that were not of the form that was asked for
 */
record MeasuredSummary(
        String query,
        int cases,
        String casesDigest,
        SummaryEnd end,
        String why,
        int supported,
        int weak,
        SortedMap<String, Integer> dropped,
        int unreadable,
        Citations citations,
        Times times,
        Tokens tokens) {

    /**
     * How long it took, in milliseconds.
     *
     * @param search until it was known what is to be summarised
     * @param firstClaim from then on until the first claim of the language model was shown; null when none was
     * @param whole from then on until the summary was complete
     */
    record Times(
            double search,
            @JsonSetter(nulls = Nulls.SET) @Nullable Double firstClaim,
            double whole) {
        Times {
            if (!(search >= 0 && whole >= 0) || (firstClaim != null && !(firstClaim >= 0))) {
                throw new IllegalArgumentException("a time is not less than 0");
            }
        }
    }

    /**
     * What the call cost that was answered, as the server counts.
     *
     * @param prompt that were read; 0 when that is not known
     * @param answer that were written; 0 when that is not known
     * @param writing from the first token to the end, in milliseconds
     */
    record Tokens(long prompt, long answer, double writing) {
        static final Tokens UNKNOWN = new Tokens(0, 0, 0);

        Tokens {
            if (prompt < 0 || answer < 0 || !(writing >= 0)) {
                throw new IllegalArgumentException("a count of tokens is not less than 0");
            }
        }

        /** Of the calls of one summary: the last that was answered counts, for others come to nothing. */
        static Tokens of(List<CallRecord> calls) {
            for (CallRecord call : calls.reversed()) {
                if (call.failure().isEmpty() && call.timings().firstToken().isPresent()) {
                    long nanos = call.timings()
                            .total()
                            .minus(call.timings().queued())
                            .minus(call.timings().firstToken().get())
                            .toNanos();
                    return new Tokens(
                            call.usage().promptTokens(), call.usage().answerTokens(), Math.max(0, nanos) / 1e6);
                }
            }
            return UNKNOWN;
        }

        /** Tokens that came after the first, which no time is measured for. */
        long timed() {
            return writing > 0 ? Math.max(0, answer - 1) : 0;
        }
    }

    MeasuredSummary {
        if (query.isBlank() || cases < 0 || supported < 0 || weak < 0 || unreadable < 0) {
            throw new IllegalArgumentException("a query has an id, and counts are not less than 0");
        }
        if (dropped.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("a reason is told where a claim was dropped for it");
        }
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
    }

    static MeasuredSummary of(String query, Summary summary, String casesDigest, Times times, Tokens tokens) {
        SortedMap<String, Integer> dropped = new TreeMap<>();
        summary.judged().dropped().forEach((reason, count) -> dropped.put(reason.code(), count));
        return new MeasuredSummary(
                query,
                summary.cases().size(),
                casesDigest,
                SummaryEnd.of(summary),
                SummaryEnd.why(summary),
                summary.judged().supported(),
                summary.judged().weak(),
                dropped,
                summary.judged().unreadable(),
                Citations.of(summary),
                times,
                tokens);
    }

    /** How many claims passed their checks. */
    int passed() {
        return supported + weak;
    }

    /** How many were dropped. */
    int lost() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many claims the language model made, those that could not be read included. */
    int claims() {
        return passed() + lost() + unreadable;
    }
}
