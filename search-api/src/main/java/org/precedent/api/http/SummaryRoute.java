package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.SummarySubjects;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.index.Deadline;
import org.precedent.index.model.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what cases have in common. What is to be summarised is found in the turn of a search; the summary is made in
 * a line of its own, so that no search waits while a language model writes. A reader who leaves ends the work.
 */
final class SummaryRoute {
    private static final Logger LOG = LoggerFactory.getLogger(SummaryRoute.class);

    private final SummarySubjects subjects;
    private final Summariser summariser;
    private final SummaryBodyReader reader;
    private final Json json;
    private final Intake intake;
    private final Turns turns;

    /** @param turns how many summaries are made at a time */
    SummaryRoute(
            SummarySubjects subjects,
            Summariser summariser,
            SummaryBodyReader reader,
            Json json,
            Intake intake,
            Turns turns) {
        this.subjects = subjects;
        this.summariser = summariser;
        this.reader = reader;
        this.json = json;
        this.intake = intake;
        this.turns = turns;
    }

    /** What is to be summarised, and by whom. */
    private record Task(SummarySubject subject, SummaryMode mode) {}

    /** Of the hits of a search, or of cases that were chosen. */
    void ofQuery(Context ctx) throws IOException {
        turns.checkRoom();
        answer(ctx, intake.take(ctx, SummaryBody.class, this::task));
    }

    private Task task(SummaryBody body, List<byte[]> files, Deadline deadline) throws IOException {
        SummaryMode mode = SummaryBodyReader.mode(body.mode());
        SummaryBodyReader.Asked asked = reader.read(body, files);
        SearchRequest query = asked.query();
        SummarySubject subject = asked.cases().isEmpty() && query != null
                ? subjects.of(query, deadline)
                : subjects.of(asked.cases(), query, deadline);
        return new Task(subject, mode);
    }

    /** Of what is like a case. */
    void ofCase(Context ctx) throws IOException {
        CaseId id = Ids.caseId("caseId", ctx.pathParam("caseId"));
        turns.checkRoom();
        answer(ctx, intake.take(ctx, SummaryBody.OfCase.class, (body, files, deadline) -> {
            if (!files.isEmpty()) {
                throw RequestRefused.badField("image", "is not asked for: the case is what is looked for");
            }
            SummaryMode mode = SummaryBodyReader.mode(body.mode());
            return new Task(subjects.of(SummaryBodyReader.like(id), deadline), mode);
        }));
    }

    private void answer(Context ctx, Task task) throws IOException {
        Cancellation cancellation = new Cancellation();
        try {
            boolean told = turns.take(() -> make(ctx, task, cancellation));
            if (!told) {
                throw new RequestRefused(HttpStatus.INTERNAL_SERVER_ERROR, Problems.INTERNAL, Problems.INSIDE);
            }
        } finally {
            // where the server stops, its thread goes on without this one
            cancellation.cancel();
        }
    }

    /** Whether the reader was told anything. */
    private boolean make(Context ctx, Task task, Cancellation cancellation) {
        try (SummaryTelling telling = telling(ctx, cancellation)) {
            try {
                Summary summary = summariser.summarise(task.subject(), task.mode(), telling, cancellation);
                telling.done(summary);
                return true;
            } catch (RuntimeException e) {
                LOG.atError().addKeyValue("where", Traces.of(e)).log("a summary failed");
                return telling.failed();
            }
        }
    }

    private SummaryTelling telling(Context ctx, Cancellation cancellation) {
        return wantsEvents(ctx)
                ? new SummaryEvents(ctx, json, cancellation)
                : new WholeSummary(ctx, json, cancellation);
    }

    /** Whoever accepts anything gets JSON. */
    private static boolean wantsEvents(Context ctx) {
        String accepted = ctx.header(Header.ACCEPT);
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(one -> one.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(SummaryEvents.MEDIA_TYPE::equals);
    }
}
