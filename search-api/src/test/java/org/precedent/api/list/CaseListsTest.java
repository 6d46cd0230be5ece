package org.precedent.api.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRequest;
import org.precedent.index.Deadline;
import org.precedent.index.SampleCase;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** What is listed, in which order, and as which bytes. */
class CaseListsTest {
    private static final List<Part> EFFUSION = List.of(new Part.Words("right effusion", 1));

    private final SampleArchive archive = new SampleArchive();
    private final CaseSearch search = new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);
    private final CaseLists lists = new CaseLists(
            archive.index(), search, new ListSource("1.2.3", "fake", "abc", filter -> Map.of("some", filter.depth())));

    private static ListRequest request(
            List<Part> parts, Ranking ranking, Filter filter, @Nullable String sort, @Nullable String order) {
        return new ListRequest(parts, ranking, filter, ListOrder.of(sort, order, !parts.isEmpty()));
    }

    private static ListRequest all(String sort, String order) {
        return request(List.of(), Ranking.HYBRID, Filter.NONE, sort, order);
    }

    private static ListRequest effusions() {
        return request(EFFUSION, Ranking.TEXT, Filter.NONE, null, null);
    }

    private List<ListRow> toTheEnd(ListRequest request, int size) throws IOException {
        List<ListRow> rows = new ArrayList<>();
        @Nullable String next = null;
        do {
            try (OpenList list = lists.open(request, Deadline.NONE)) {
                ListPage page = list.page(next, size);
                assertTrue(page.rows().size() <= size);
                rows.addAll(page.rows());
                next = page.next();
            }
        } while (next != null);
        return rows;
    }

    private static List<String> ids(List<ListRow> rows) {
        return rows.stream().map(row -> row.content().id().value()).toList();
    }

    private String written(ListRequest request, ListFormat format, Columns columns, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenList list = lists.open(request, Deadline.NONE)) {
            list.write(format, columns, most, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutAQueryTheNewestComeFirstAndThenThoseWithoutADay() throws IOException {
        assertEquals(
                List.of("red", "blue", "green", "image-only", "red-again", "report-only"),
                ids(toTheEnd(request(List.of(), Ranking.HYBRID, Filter.NONE, null, null), 4)));
    }

    @Test
    void agesGoBothWaysAndUnknownOnesComeLast() throws IOException {
        assertEquals(
                List.of("green", "red", "blue"),
                ids(toTheEnd(all("age", "descending"), 2)).subList(0, 3));
        assertEquals(
                List.of("blue", "red", "green"),
                ids(toTheEnd(all("age", "ascending"), 2)).subList(0, 3));
    }

    @Test
    void byRelevanceTheCasesOfTheSearchComeFirstInItsOrderAndThenTheOthers() throws IOException {
        List<SearchHit> hits = search.search(new SearchRequest(EFFUSION, Filter.NONE, 10, Ranking.TEXT))
                .hits();
        for (int size : new int[] {1, 2, 3, 50}) {
            List<ListRow> rows = toTheEnd(effusions(), size);
            assertEquals(6, rows.size());
            for (int i = 0; i < hits.size(); i++) {
                assertEquals(hits.get(i).content().id(), rows.get(i).content().id());
                assertEquals(hits.get(i).rank(), rows.get(i).rank());
                assertEquals(hits.get(i).relevance(), rows.get(i).relevance());
            }
            assertEquals(
                    List.of("red", "image-only", "red-again", "report-only"),
                    ids(rows.subList(hits.size(), rows.size())));
            assertEquals(null, rows.getLast().rank());
        }
    }

    @Test
    void aQueryMayBeSortedByAge() throws IOException {
        List<ListRow> rows = toTheEnd(request(EFFUSION, Ranking.TEXT, Filter.NONE, "age", null), 2);
        assertEquals(List.of("green", "red", "blue"), ids(rows).subList(0, 3));
        assertEquals(null, rows.get(1).rank());
        assertEquals(
                Set.of(1, 2),
                Set.of(rows.get(0).rank(), rows.get(2).rank()),
                "those that the query ranks keep their ranks");
    }

    @Test
    void theTotalIsThatOfTheFilterAndOfASearch() throws IOException {
        Filter films = Filter.NONE.with(Facet.MODALITY, Set.of("CR"));
        try (OpenList list = lists.open(request(EFFUSION, Ranking.TEXT, films, null, null), Deadline.NONE)) {
            assertEquals(3, list.total());
            assertEquals(3, list.page(null, 10).rows().size());
            assertEquals(3, list.facets().total());
            assertEquals("index", list.generation());
        }
        Part like = new Part.LikeCase(SampleArchive.RED, 1);
        assertEquals(
                search.search(new SearchRequest(List.of(like), Filter.NONE, 9, Ranking.HYBRID))
                        .facets()
                        .total(),
                toTheEnd(request(List.of(like), Ranking.HYBRID, Filter.NONE, null, null), 3)
                        .size());
    }

    @Test
    void manyRanksAreReadToTheEndOnceEach() throws IOException {
        archive.addEffusions(900);
        List<String> ids = ids(toTheEnd(effusions(), 97));
        assertEquals(906, ids.size());
        assertEquals(906, new HashSet<>(ids).size());
    }

    @Test
    void aPlaceHoldsForItsOwnListAlone() throws IOException {
        try (OpenList list = lists.open(all("age", "descending"), Deadline.NONE);
                OpenList other = lists.open(all("age", "ascending"), Deadline.NONE)) {
            String next = list.page(null, 2).next();
            assertEquals(2, list.page(next, 2).rows().size());
            assertThrows(ListRefused.class, () -> other.page(next, 2));
            assertThrows(ListRefused.class, () -> list.page("nonsense", 2));
        }
    }

    @Test
    void aTableBeginsWithWhatItIs() throws IOException {
        Columns columns = Columns.of(List.of("caseId", "age", "labels", "attribute.magnification"), true);
        Filter films = Filter.NONE.with(Facet.MODALITY, Set.of("CR"));
        ListRequest words = request(
                List.of(new Part.Words("right, =effusion; \"x\"\n+", 1)), Ranking.TEXT, films, "age", "ascending");
        assertEquals(String.join("\r\n", """
                # precedent list
                # version: 1.2.3
                # model: fake
                # fingerprint: abc
                # indexGeneration: index
                # total: 3
                # sort: age
                # order: ascending
                # ranking: text
                # query.0.text: right\\u002c =effusion\\u003b \\u0022x\\u0022\\u000a+
                # query.0.weight: 1.0
                # filter.some: 1
                # match: found
                caseId,age,labels,attribute.magnification
                red,50,pneumothorax,2.5
                green,70,,
                red-again,,,
                """.split("\n", -1)), written(words, ListFormat.CSV, columns, Long.MAX_VALUE));
    }

    @Test
    void linesOfJsonBeginWithWhatTheyAre() throws IOException {
        Columns columns = Columns.of(List.of("rank", "caseId", "findings", "attributes", "attribute.made"), true);
        assertEquals(
                "{\"list\":{\"version\":\"1.2.3\",\"model\":\"fake\",\"fingerprint\":\"abc\","
                        + "\"indexGeneration\":\"index\",\"total\":6,\"sort\":\"date\",\"order\":\"descending\"}}\n"
                        + "{\"caseId\":\"red\",\"findings\":{\"present\":[\"pneumothorax\"],"
                        + "\"uncertain\":[],\"absent\":[]},\"attributes\":{\"made\":\"2020-05-02\","
                        + "\"magnification\":\"2.5\",\"scanner.maker\":\"Alpha\",\"source\":\"sample\"},"
                        + "\"attribute.made\":\"2020-05-02\"}\n",
                written(all("date", "descending"), ListFormat.JSONL, columns, 1));
    }

    @Test
    void noCellIsAFormulaAndNoCommentASecondCell() throws IOException {
        archive.index()
                .add(List.of(SampleCase.named("hostile")
                        .labels("=cmd|' /C calc'!A0", "x")
                        .attribute("note", "@SUM(1)")
                        .date("2030-01-01")
                        .build()));
        archive.index().commit();
        Columns columns = Columns.of(List.of("labels", "attribute.note"), false);
        List<Part> words = List.of(new Part.Words("a,=1+1;@x\t-2", 1));
        List<String> lines = written(
                        request(words, Ranking.TEXT, Filter.NONE, "date", null), ListFormat.CSV, columns, 1)
                .lines()
                .toList();
        assertEquals("'=cmd|' /C calc'!A0; x,'@SUM(1)", lines.getLast());
        lines.stream()
                .filter(line -> line.startsWith("#"))
                .forEach(line -> assertFalse(line.matches(".*[,;\\t\"].*"), line));
    }

    @Test
    void asManyRowsAsAreAskedForAreWritten() throws IOException {
        archive.addEffusions(600);
        for (long most : new long[] {1, 249, 250, 251, 505, 606}) {
            String text = written(effusions(), ListFormat.JSONL, Columns.of(null, true), most);
            assertEquals(most + 1, text.lines().count());
        }
        assertEquals(
                607,
                written(effusions(), ListFormat.JSONL, Columns.of(null, true), Long.MAX_VALUE)
                        .lines()
                        .count());
    }

    @Test
    void relevanceNeedsSomethingToLookFor() {
        assertThrows(ListRefused.class, () -> all("relevance", "descending"));
        assertThrows(ListRefused.class, () -> request(EFFUSION, Ranking.TEXT, Filter.NONE, "relevance", "ascending"));
    }
}
