package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.SampleCase;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Filter;

/** A side, a degree or a course describes a finding: it is not looked for by itself. */
final class DescribedFindingTest {
    private static final String WITH = "pneumothorax";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bilateral pneumothorax",
                "pneumothorax bilateral",
                "PTX bilateral",
                "massive pneumothorax",
                "worsening pneumothorax",
                "new massive bilateral pneumothorax"
            })
    void aRareWordThatDescribesBringsNoReportWithoutTheFindingToTheFront(String words) throws IOException {
        assertEquals(WITH, first(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abnormal", "abnormality", "abnormal finding"})
    void whatNearlyEveryReportHasComesBeforeItsDenial(String words) throws IOException {
        assertEquals(false, first(words).startsWith("normal"));
    }

    private String first(String words) throws IOException {
        FakeEncoder encoder = new FakeEncoder();
        try (CaseIndex index = new LuceneEngine().open(directory, encoder.fingerprint(), Engine.Mode.WRITE)) {
            index.add(cases());
            index.commit();
            SearchRequest request = new SearchRequest(List.of(new Part.Words(words, 1)), Filter.NONE, 10, Ranking.TEXT);
            SearchHit first = new CaseSearch(index, encoder, SearchOptions.DEFAULTS)
                    .search(request)
                    .hits()
                    .getFirst();
            return first.content().study().labels().getFirst();
        }
    }

    /** Every word that describes is rarer than the finding. */
    private static List<EncodedCase> cases() {
        List<EncodedCase> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(reported("pneumothorax", i, "There is a small pneumothorax on the left."));
            cases.add(reported("cardiomegaly", i, "The heart is enlarged. The lungs are clear."));
        }
        cases.add(reported("effusion", 0, "Massive bilateral pleural effusion, worsening."));
        cases.add(reported("effusion", 1, "New massive bilateral effusion."));
        cases.add(reported("normal", 0, "No abnormality. Nothing abnormal."));
        return cases;
    }

    private static EncodedCase reported(String label, int number, String report) {
        return SampleCase.named(label + number).labels(label).report(report).build();
    }
}
