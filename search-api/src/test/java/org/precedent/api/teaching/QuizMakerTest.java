package org.precedent.api.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.SearchOptions;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.Deadline;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;

final class QuizMakerTest {
    private final FakeEncoder encoder = new FakeEncoder();
    private final InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());
    private int shade = 255;

    /** A case that looks much like the one before. */
    private SampleCase looking(String id) {
        return SampleCase.named(id).image("img-" + id, encoder.encodeImage(SampleArchive.image(shade--, 0, 0)));
    }

    private void add(SampleCase... cases) {
        for (SampleCase one : cases) {
            index.add(List.of(one.build()));
        }
        index.commit();
    }

    private static CollectionEntry entry(String id) {
        return CollectionEntry.of(new CaseId(id));
    }

    private Quiz quiz(long seed, int choices, CollectionEntry... entries) throws IOException {
        CollectionContent content = new CollectionContent("Chest", "", List.of(), List.of(entries));
        CaseCollection collection = new CaseCollection(new CollectionId("chest"), 7, Instant.EPOCH, content);
        CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
        return new QuizMaker(index, search).make(collection, seed, choices, Deadline.NONE);
    }

    private Quiz.Question question(int choices, CollectionEntry entry) throws IOException {
        return quiz(1, choices, entry).questions().getFirst();
    }

    @Test
    void wrongAnswersAreWhatLookAlikesShow() throws IOException {
        add(
                looking("a").labels("pneumothorax"),
                looking("b").labels("nodule", "fracture"),
                looking("c").report("Cardiomegaly."),
                SampleCase.named("d").labels("goitre"));
        Quiz.Question question = question(3, entry("a"));
        assertEquals("pneumothorax", question.answer());
        assertEquals(Set.of("pneumothorax", "nodule", "cardiomegaly"), Set.copyOf(question.choices()));
        assertTrue(question.allFromLookAlikes());
    }

    @Test
    void theAnswerIsTheEntrysOwnElseALabelElseAFinding() throws IOException {
        add(
                looking("a").labels("nodule").report("Left pneumothorax."),
                looking("b").report("No effusion. Left pneumothorax."),
                looking("c").labels("goitre"));
        CollectionEntry own = new CollectionEntry(new CaseId("a"), "", List.of(), "Coughs.", "sarcoidosis");
        assertEquals("sarcoidosis", question(2, own).answer());
        assertEquals("Coughs.", question(2, own).history());
        assertEquals("nodule", question(2, entry("a")).answer());
        assertEquals("pneumothorax", question(2, entry("b")).answer());
    }

    @Test
    void nothingThatTheCaseHasTooIsAWrongAnswer() throws IOException {
        add(
                looking("a").labels("nodule", "goitre").report("Left pneumothorax. Possible rib fracture."),
                looking("b").labels("Goitre"),
                looking("c").labels("pneumothorax"),
                looking("d").labels("rib fracture"),
                looking("e").labels("emphysema"));
        assertEquals(
                Set.of("nodule", "emphysema"),
                Set.copyOf(question(4, entry("a")).choices()));
    }

    @Test
    void noKindOfTheAnswerIsAWrongAnswerNorTheOtherWayRound() throws IOException {
        add(
                looking("a").labels("pneumothorax"),
                looking("b").labels("tension pneumothorax"),
                looking("c").labels("pleural finding"),
                looking("d").labels("emphysema"));
        assertEquals(
                Set.of("pneumothorax", "emphysema"),
                Set.copyOf(question(4, entry("a")).choices()));
    }

    @Test
    void noTwoChoicesAreAlike() throws IOException {
        add(
                looking("a").labels("nodule"),
                looking("b").labels("Pneumothorax"),
                looking("c").labels("pneumothorax"),
                looking("d").labels("tension pneumothorax"),
                looking("e").labels("rib-fracture"),
                looking("f").labels("rib fracture"));
        assertEquals(3, question(5, entry("a")).choices().size());
    }

    @Test
    void whereTooFewLookAlikeTheArchiveHelpsOutAndTheQuestionSaysSo() throws IOException {
        add(
                looking("a").labels("nodule"),
                looking("b").labels("goitre"),
                SampleCase.named("c").labels("emphysema"));
        Quiz.Question question = question(3, entry("a"));
        assertEquals(Set.of("nodule", "goitre", "emphysema"), Set.copyOf(question.choices()));
        assertFalse(question.allFromLookAlikes());
    }

    @Test
    void anEntryWithoutAQuestionIsLeftOutWithTheReason() throws IOException {
        add(looking("a").labels("nodule"), looking("b").report("Unremarkable."));
        Quiz quiz = quiz(1, 4, entry("a"), entry("b"), entry("gone"));
        assertEquals(List.of(), quiz.questions());
        assertEquals(
                List.of(
                        new Quiz.LeftOut(new CaseId("a"), Quiz.Reason.NO_WRONG_ANSWER),
                        new Quiz.LeftOut(new CaseId("b"), Quiz.Reason.NO_DIAGNOSIS),
                        new Quiz.LeftOut(new CaseId("gone"), Quiz.Reason.CASE_GONE)),
                quiz.leftOut());
    }

    @Test
    void theSameSeedGivesTheSameQuizAndAnotherAnother() throws IOException {
        List<String> shown = List.of("nodule", "goitre", "emphysema", "pneumothorax", "sarcoidosis", "cardiomegaly");
        for (int i = 0; i < shown.size(); i++) {
            add(looking("case-" + i).labels(shown.get(i)));
        }
        CollectionEntry[] entries = IntStream.range(0, shown.size())
                .mapToObj(i -> entry("case-" + i))
                .toArray(CollectionEntry[]::new);
        Quiz quiz = quiz(11, 4, entries);
        assertEquals(quiz, quiz(11, 4, entries));
        assertNotEquals(quiz.questions(), quiz(12, 4, entries).questions());
        assertEquals(7, quiz.revision());
        quiz.questions().forEach(one -> assertTrue(one.choices().contains(one.answer())));
    }
}
