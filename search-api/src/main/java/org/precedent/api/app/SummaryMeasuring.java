package org.precedent.api.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.LanguageModel;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryEvent;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.datasets.evaluation.Query;

/** Has the queries of a test collection summarised, one after the other, and takes the measure of each summary. */
final class SummaryMeasuring implements Consumer<CallRecord> {
    private static final int DIGEST_BYTES = 8;

    private final Subjects subjects;
    private final SummaryMode mode;
    private final List<CallRecord> calls = new ArrayList<>();

    /** Finds what is to be summarised for a query. */
    @FunctionalInterface
    interface Subjects {
        /**
         * The cases that it finds.
         *
         * @throws IllegalArgumentException if it cannot be asked; the message repeats nothing of it
         */
        SummarySubject of(Query query) throws IOException;
    }

    SummaryMeasuring(Subjects subjects, SummaryMode mode) {
        this.subjects = subjects;
        this.mode = mode;
    }

    /** To be told of each call that the language model's client makes; without it no token is counted. */
    @Override
    public void accept(CallRecord call) {
        calls.add(call);
    }

    /** Makes one search that loads what the first query would have to wait for; no language model is asked. */
    void warmUp() throws IOException {
        Query any = new Query(1, "warm", "warm", null, null, "", "", new TreeMap<>(), Set.of());
        try {
            new Summariser(SummaryOptions.DEFAULTS, null)
                    .summarise(subjects.of(any), SummaryMode.EXTRACTIVE, _ -> {}, new Cancellation());
        } catch (IllegalArgumentException e) {
            // words may be what this archive cannot be asked by; each query that is asked tells
            calls.clear();
        }
    }

    /**
     * Summarises one query. Each is written anew: what was written for the same cases before would take no time.
     *
     * @param model null for rules alone
     * @throws IllegalArgumentException if it cannot be asked
     */
    MeasuredSummary measure(Query query, @Nullable LanguageModel model) throws IOException {
        calls.clear();
        long start = System.nanoTime();
        SummarySubject subject = subjects.of(query);
        long found = System.nanoTime();
        FirstClaim first = new FirstClaim();
        Summary summary =
                new Summariser(SummaryOptions.DEFAULTS, model).summarise(subject, mode, first, new Cancellation());
        long end = System.nanoTime();
        MeasuredSummary.Times times = new MeasuredSummary.Times(
                (found - start) / 1e6, first.at == null ? null : (first.at - found) / 1e6, (end - found) / 1e6);
        return MeasuredSummary.of(
                query.id(), summary, digest(summary.cases()), times, MeasuredSummary.Tokens.of(calls));
    }

    /** When the first claim of a language model was shown. */
    private static final class FirstClaim implements Consumer<SummaryEvent> {
        private @Nullable Long at;

        @Override
        public void accept(SummaryEvent event) {
            if (at == null && event instanceof SummaryEvent.Claimed) {
                at = System.nanoTime();
            }
        }
    }

    private static String digest(List<CitedCase> cases) {
        if (cases.isEmpty()) {
            return "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (CitedCase one : cases) {
                // each by itself first, so that no two lists make the same bytes
                digest.update(sha256(one.id().value()));
                digest.update(sha256(one.report().text()));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
