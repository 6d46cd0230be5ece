package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.BestImage;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRequest;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.Filter;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Study;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.SampleArrival;

final class JudgedDocumentsTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private final SampleArchive archive = new SampleArchive();

    @Test
    void judgedStudiesThatAreNotHereAreCountedAndThoseFoundHaveTheSourcesIds() throws IOException {
        Pseudonyms pseudonyms = Archive.open(folder.resolve("archive")).pseudonyms();
        JudgedCases judged = new JudgedCases(qrels("q 0 1.2.3 1\nq 0 1.2.4 1\n"), pseudonyms, archive.index());
        assertEquals(2, judged.missing());
        SearchHit hit = hit();
        assertEquals(SampleArchive.RED.value(), judged.name(hit));
        assertEquals(
                "CR",
                judged.properties()
                        .getOrDefault(SampleArchive.RED.value(), Map.of())
                        .get("modality"));
        assertFalse(judged.properties().containsKey("1.2.3"));
    }

    @Test
    void anImageIsNamedByItsInstanceOrByTheDigestOfItsFile() throws IOException {
        Archive data = Archive.open(folder.resolve("archive"));
        Pseudonyms pseudonyms = data.pseudonyms();
        ImageId frame = pseudonyms.ofImage("some file#0");
        ImageId later = pseudonyms.ofImage("some file#7");
        ImageId picture = pseudonyms.ofPicture(DIGEST);
        try (CaseRecord record = data.record(Access.WRITE)) {
            record.accept(List.of(
                    SampleArrival.from(pseudonyms.ofInstance("1.2.3.4").value())
                            .about(pseudonyms.ofStudy("1.2.3").value())
                            .image(frame.value())
                            .image(later.value())
                            .arrival(),
                    SampleArrival.from(pseudonyms.ofSource("a row").value())
                            .about(pseudonyms.ofStudy("1.2.4").value())
                            .image(picture.value())
                            .arrival()));
            String upper = DIGEST.toUpperCase(Locale.ROOT);
            Qrels qrels = qrels("q 0 1.2.3.4 1\nq 0 " + upper + " 1\nq 0 9.9 1\nq 0 " + "f".repeat(64) + " 1\n");
            JudgedImages judged = new JudgedImages(qrels, pseudonyms, record);
            assertEquals(2, judged.missing());
            assertEquals("1.2.3.4", judged.name(hitBy(frame)));
            assertEquals("1.2.3.4", judged.name(hitBy(later)));
            assertEquals(upper, judged.name(hitBy(picture)));
            assertEquals("another", judged.name(hitBy(new ImageId("another"))));
        }
    }

    @Test
    void aCaseIsPartedByModalitySexBandOfAgeAndSource() {
        SortedMap<String, String> attributes = new TreeMap<>(Map.of("source", "there", "dataset", "here"));
        Study study = new Study("ct", "HEAD", "f", 64, null, List.of(), attributes);
        assertEquals(Map.of("modality", "CT", "sex", "F", "age", "60-79", "source", "here"), CaseProperties.of(study));
        assertEquals(Map.of("modality", "", "sex", "", "age", "", "source", ""), CaseProperties.of(Study.UNKNOWN));
        for (Map.Entry<Integer, String> age : Map.of(
                        0, "00-17", 17, "00-17", 18, "18-39", 40, "40-59", 80, "80+", 90, "80+")
                .entrySet()) {
            Study of = new Study("", "", "", age.getKey(), null, List.of(), new TreeMap<>());
            assertEquals(age.getValue(), CaseProperties.of(of).get("age"));
        }
    }

    private SearchHit hit() throws IOException {
        Part part = new Part.Picture(SampleArchive.image(200, 0, 0), 1);
        SearchRequest request = new SearchRequest(List.of(part), Filter.NONE, 1, Ranking.HYBRID);
        return new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS)
                .search(request)
                .hits()
                .getFirst();
    }

    private SearchHit hitBy(ImageId image) throws IOException {
        SearchHit hit = hit();
        return new SearchHit(
                hit.rank(),
                hit.content(),
                hit.score(),
                hit.relevance(),
                new BestImage(image, 1.0),
                hit.report(),
                hit.legs(),
                hit.folded(),
                hit.ofSamePatient());
    }

    private Qrels qrels(String text) throws IOException {
        return Qrels.read(Files.writeString(folder.resolve("qrels"), text));
    }
}
