package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchOptions;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.PromisedAnswer;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;

final class QueryAskingTest {
    @TempDir
    Path folder;

    private final SampleArchive archive = new SampleArchive();

    /** The source's ids are the archive's. */
    private static final class SameNames implements Pseudonyms, JudgedDocuments {
        @Override
        public CaseId ofStudy(String studyId) {
            return new CaseId(studyId);
        }

        @Override
        public PatientKey ofPatient(String patientId) {
            return new PatientKey(patientId);
        }

        @Override
        public ImageId ofImage(String content) {
            return new ImageId(content);
        }

        @Override
        public SourceKey ofSource(String identity) {
            return new SourceKey(identity);
        }

        @Override
        public AccessionKey ofOrder(String normal) {
            return new AccessionKey(normal);
        }

        @Override
        public String name(SearchHit hit) {
            return hit.content().id().value();
        }

        @Override
        public int missing() {
            return 0;
        }

        @Override
        public Map<String, Map<String, String>> properties() {
            return Map.of();
        }
    }

    @Test
    void wordsAnImageACaseAndAllTogetherAreAsked() throws IOException {
        BufferedImage red = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            red.setRGB(i % 16, i / 16, 0xC80000);
        }
        ImageIO.write(red, "png", folder.resolve("red.png").toFile());
        QueryAsking asking = asking("""
                {"id":"words","text":"left pneumothorax"}
                {"id":"image","image":"red.png"}
                {"id":"case","case":"green"}
                {"id":"all","text":"pneumothorax","image":"red.png","notText":"effusion"}
                {"id":"others","image":"red.png","leaveOut":["red"]}
                {"id":"filtered","image":"red.png","filter":{"modality":["CT"]}}
                """);
        Run run = asking.ask(search(), 10, new SameNames());
        assertEquals(List.of(), asking.refused());
        assertEquals(SampleArchive.RED.value(), run.ranking("image").getFirst());
        assertEquals(SampleArchive.RED.value(), run.ranking("all").getFirst());
        assertTrue(run.ranking("others").contains(SampleArchive.RED_AGAIN.value()));
        assertFalse(run.ranking("others").contains(SampleArchive.RED.value()));
        assertTrue(run.ranking("words").contains(SampleArchive.RED.value()));
        assertFalse(run.ranking("case").isEmpty());
        assertFalse(run.ranking("case").contains("green"));
        assertEquals(List.of(SampleArchive.BLUE.value()), run.ranking("filtered"));
    }

    @Test
    void oneThatCannotBeAskedIsNotedWithoutItsContentAndTheRestGoesOn() throws IOException {
        Files.writeString(folder.resolve("secret.png"), "no picture");
        QueryAsking asking = asking("""
                {"id":"q1","image":"secret.png"}
                {"id":"q2","image":"secret-and-gone.png"}
                {"id":"q3","image":"."}
                {"id":"q4","case":"secret"}
                {"id":"q5","text":"lung","filter":{"modality":"secret"}}
                {"id":"q6","text":"lung","filter":{"age":{"min":-1}}}
                {"id":"q7","text":"effusion"}
                """);
        Run run = asking.ask(search(), 10, new SameNames());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                asking.refused().stream().map(QueryAsking.Refusal::line).toList());
        for (QueryAsking.Refusal refusal : asking.refused()) {
            assertFalse(refusal.why().contains("secret"), refusal.why());
        }
        assertEquals(7, run.queries().size());
        assertEquals(List.of(), run.ranking("q1"));
        assertFalse(run.ranking("q7").isEmpty());
    }

    @Test
    void whatTheArchiveSaysOfItsAnswersIsKept() throws IOException {
        QueryAsking asking = asking("""
                {"id":"q1","text":"left pneumothorax"}
                {"id":"q2","text":"xyzzy quantum banana"}
                {"id":"q3","case":"gone"}
                """);
        asking.ask(search(), 10, new SameNames());
        List<PromisedAnswer> promised = asking.promised();
        assertEquals(
                List.of("q1", "q2"),
                promised.stream().map(PromisedAnswer::query).toList());
        assertEquals(
                List.of("found", "none"),
                promised.stream().map(PromisedAnswer::match).toList());
        assertEquals("strong", promised.getFirst().hits().getFirst().band());
    }

    @Test
    void everyVectorScoredFindsWhatAnIndexThatScoresThemAllFinds() throws IOException {
        archive.addEffusions(30);
        QueryAsking asking = asking("""
                {"id":"q1","text":"right effusion"}
                {"id":"q2","case":"red"}
                {"id":"q3","text":"large heart","filter":{"sex":["F","M"]}}
                """);
        Run usual = asking.ask(search(), 10, new SameNames());
        CaseSearch exactly = new CaseSearch(new ExactIndex(archive.index()), archive.encoder(), SearchOptions.DEFAULTS);
        Run exact = asking.ask(exactly, 10, new SameNames());
        for (String query : usual.queries()) {
            assertEquals(usual.ranking(query), exact.ranking(query), query);
        }
    }

    @Test
    void onlyWhatCanBeAskedIsTimed() throws IOException {
        QueryAsking asking = asking("""
                {"id":"q1","text":"effusion"}
                {"id":"q2","case":"gone"}
                """);
        asking.ask(search(), 10, new SameNames());
        long before = archive.encoder().encodedTexts();
        EvaluationReport.Timing timing = asking.time(search(), 10);
        assertEquals(1, timing.whole().queries());
        assertTrue(archive.encoder().encodedTexts() > before, "a query was not encoded anew");
        assertTrue(timing.encoding().p95() <= timing.whole().p95());
    }

    private CaseSearch search() {
        return new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);
    }

    private QueryAsking asking(String queries) throws IOException {
        Path file = Files.writeString(folder.resolve("queries.jsonl"), queries);
        return new QueryAsking(Query.read(file), new SameNames(), Ranking.HYBRID);
    }
}
