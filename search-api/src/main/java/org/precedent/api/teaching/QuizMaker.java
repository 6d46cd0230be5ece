package org.precedent.api.teaching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.precedent.api.query.CaseSearch;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.FacetCounts;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/**
 * Makes quizzes out of collections. A wrong answer is what a case shows that looks alike and shows something else: no
 * kind of the answer, nothing that the case has too. Where there are too few, the archive's other labels help out. Safe
 * for use by many threads.
 */
public final class QuizMaker {
    private final CaseIndex index;
    private final LookAlikes lookAlikes;

    public QuizMaker(CaseIndex index, CaseSearch search) {
        this.index = index;
        this.lookAlikes = new LookAlikes(search);
    }

    /**
     * A question of each entry, or why there is none.
     *
     * @param choices how many answers a question offers, where there are so many
     * @throws org.precedent.index.DeadlineExceeded if it takes longer than that
     */
    public Quiz make(CaseCollection collection, long seed, int choices, Deadline deadline) throws IOException {
        Map<CaseId, CollectionEntry> entries = new HashMap<>();
        collection.content().entries().forEach(entry -> entries.put(entry.caseId(), entry));
        List<Quiz.Question> questions = new ArrayList<>();
        List<Quiz.LeftOut> leftOut = new ArrayList<>();
        try (View view = index.view(deadline)) {
            Making making = new Making(view, entries, archive(view), seed, choices, deadline);
            for (CollectionEntry entry : collection.content().entries()) {
                switch (making.question(entry)) {
                    case Made(Quiz.Question question) -> questions.add(question);
                    case Skipped(Quiz.Reason reason) -> leftOut.add(new Quiz.LeftOut(entry.caseId(), reason));
                }
            }
        }
        return new Quiz(seed, collection.revision(), questions, leftOut);
    }

    /** What the archive's cases show, by their labels; where they have none, by their reports. */
    private static List<Diagnosis> archive(View view) throws IOException {
        FacetCounts facets = view.facets(Scope.ALL);
        Set<String> labels = facets.counts().getOrDefault(Facet.LABEL, Map.of()).keySet();
        Stream<Diagnosis> all = labels.isEmpty()
                ? facets.counts().getOrDefault(Facet.FINDING, Map.of()).keySet().stream()
                        .map(StatedFinding::of)
                        .filter(stated -> stated.presence() == Presence.PRESENT)
                        .map(stated -> Diagnosis.ofFinding(stated.id()))
                : labels.stream().map(Diagnosis::of);
        return all.toList();
    }

    /** What came of an entry. */
    private sealed interface Outcome {}

    private record Made(Quiz.Question question) implements Outcome {}

    private record Skipped(Quiz.Reason reason) implements Outcome {}

    /** One quiz on its way. */
    private final class Making {
        private final View view;
        private final Map<CaseId, CollectionEntry> entries;
        private final List<Diagnosis> archive;
        private final long seed;
        private final int choices;
        private final Deadline deadline;

        Making(
                View view,
                Map<CaseId, CollectionEntry> entries,
                List<Diagnosis> archive,
                long seed,
                int choices,
                Deadline deadline) {
            this.view = view;
            this.entries = entries;
            this.archive = archive;
            this.seed = seed;
            this.choices = choices;
            this.deadline = deadline;
        }

        Outcome question(CollectionEntry entry) throws IOException {
            Optional<Case> found = view.find(entry.caseId());
            if (found.isEmpty()) {
                return new Skipped(Quiz.Reason.CASE_GONE);
            }
            Case content = found.get();
            Optional<Diagnosis> answer = Diagnosis.of(entry, content);
            if (answer.isEmpty()) {
                return new Skipped(Quiz.Reason.NO_DIAGNOSIS);
            }
            // of each case its own, so that a quiz stays the same where another entry comes or goes
            Random random = new Random(31 * seed + entry.caseId().value().hashCode());
            List<Diagnosis> has = Stream.of(Stream.of(answer.get()), Diagnosis.all(content), Diagnosis.open(content))
                    .flatMap(some -> some)
                    .toList();
            WrongAnswers wrong = new WrongAnswers(has, choices - 1, random);
            wrong.drawFrom(shownByLookAlikes(content));
            boolean allFromLookAlikes = wrong.isComplete();
            wrong.drawFrom(archive);
            if (wrong.drawn().isEmpty()) {
                return new Skipped(Quiz.Reason.NO_WRONG_ANSWER);
            }
            List<String> offered =
                    new ArrayList<>(wrong.drawn().stream().map(Diagnosis::words).toList());
            offered.add(answer.get().words());
            Collections.shuffle(offered, random);
            return new Made(new Quiz.Question(
                    entry.caseId(), entry.history(), offered, answer.get().words(), allFromLookAlikes));
        }

        private List<Diagnosis> shownByLookAlikes(Case content) throws IOException {
            List<Diagnosis> shown = new ArrayList<>();
            for (Case alike : lookAlikes.of(content, view, deadline)) {
                Diagnosis.of(entries.get(alike.id()), alike).ifPresent(shown::add);
            }
            return shown;
        }
    }
}
