package org.precedent.datasets.evaluation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.evaluation.Comparison;
import org.precedent.datasets.evaluation.Coverage;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Latency;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.OverlapAtTen;
import org.precedent.datasets.evaluation.PrecisionRecall;
import org.precedent.datasets.evaluation.Promises;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Run;
import org.precedent.datasets.evaluation.Subgroups;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class EvaluationPageTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&\u202E\u0000";

    @TempDir
    Path folder = Path.of("");

    @Test
    void textsOfQueriesAreShownAndNeverRun() throws IOException {
        String html = page();
        assertFalse(html.contains("<script"), "a text became markup");
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\uFFFD\uFFFD"));
    }

    @Test
    void nothingIsLoadedAndNothingIsRun() throws IOException {
        String html = page();
        assertTrue(html.contains("default-src 'none'"));
        for (String forbidden :
                List.of("http:", "https:", "src=", "href=", "url(", "@import", "<link", "<iframe", "on")) {
            if (forbidden.equals("on")) {
                assertFalse(Pattern.compile("<[^>]*\\son\\w+=").matcher(html).find(), "an event is listened to");
            } else {
                assertFalse(html.contains(forbidden), forbidden);
            }
        }
    }

    @Test
    void everyPartIsThereWithItsFigures() throws IOException {
        String html = page();
        for (String said : List.of(
                "Figures",
                "Against the other run",
                "Subgroups",
                "F †",
                "Time",
                "exact search",
                "What was promised",
                "0.925",
                "Precision over recall",
                "Each query",
                "The worst queries",
                "0.500",
                "12.0")) {
            assertTrue(html.contains(said), said);
        }
    }

    @Test
    void whatWasNotMeasuredHasNoHeading() throws IOException {
        Qrels qrels = qrels();
        Run run = run();
        EvaluationReport report = new EvaluationReport(
                new LinkedHashMap<>(),
                Coverage.of(Set.of("q1"), qrels, null),
                Evaluation.of(run, qrels, 7),
                PrecisionRecall.of(run, qrels),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Map.of());
        String html = EvaluationPage.html(report);
        assertFalse(html.contains("Against the other run"));
        assertFalse(html.contains("Subgroups"));
        assertFalse(html.contains("Time"));
        assertFalse(html.contains("promised"));
    }

    @Test
    void drawingsAreWellFormed() throws IOException, SAXException, ParserConfigurationException {
        Matcher drawing = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page());
        int drawings = 0;
        while (drawing.find()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.group())));
            drawings++;
        }
        assertEquals(3, drawings);
    }

    @Test
    void theFileIsThePage() throws IOException {
        Path file = folder.resolve("page.html");
        EvaluationPage.write(file, report());
        assertEquals(page(), Files.readString(file));
    }

    private String page() throws IOException {
        return EvaluationPage.html(report());
    }

    private EvaluationReport report() throws IOException {
        Qrels qrels = qrels();
        Run run = run();
        Evaluation evaluation = Evaluation.of(run, qrels, 7);
        Evaluation other = Evaluation.of(new Run(), qrels, 7);
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("ranking", "hybrid");
        Latency latency = Latency.of(List.of(Duration.ofMillis(12)));
        return new EvaluationReport(
                settings,
                Coverage.of(Set.of("q1", "<b>"), qrels, 0),
                evaluation,
                PrecisionRecall.of(run, qrels),
                List.of(Comparison.of(evaluation, other, Metric.NDCG_AT_10, 7)),
                Subgroups.ofQueries(evaluation, Map.of("q1", Map.of("sex", "F")), 7),
                new EvaluationReport.Timing(latency, latency),
                OverlapAtTen.of(run, run, 7),
                new Promises(
                        List.of(new Promises.Band("strong", 40, 37)),
                        List.of(new Promises.Bin(0.93, 40, 37)),
                        new Promises.Verdicts(2, 1, 0),
                        new Promises.Verdicts(5, 0, 4)),
                Map.of("q1", HOSTILE, "<b>", "bold"));
    }

    private Qrels qrels() throws IOException {
        return Qrels.read(Files.writeString(folder.resolve("qrels"), "q1 0 a 1\n<b> 0 b 1\n"));
    }

    private static Run run() {
        Run run = new Run();
        run.add("q1", List.of(new Run.Entry("x", 2), new Run.Entry("a", 1)));
        return run;
    }
}
