package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.api.list.CaseLists;
import org.precedent.api.list.Columns;
import org.precedent.api.list.ListOrder;
import org.precedent.api.list.ListRequest;
import org.precedent.api.list.ListSource;
import org.precedent.api.list.OpenList;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchOptions;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.Deadline;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.model.Filter;

class ListTableTest {
    private final FakeEncoder encoder = new FakeEncoder();
    private final InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());

    private List<String> printed(long most, String... columns) throws IOException {
        CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
        CaseLists lists = new CaseLists(index, search, new ListSource("test", "fake", "fake", _ -> Map.of()));
        ListRequest request =
                new ListRequest(List.of(), Ranking.HYBRID, Filter.NONE, ListOrder.of("age", "ascending", false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenList list = lists.open(request, Deadline.NONE)) {
            PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
            new ListTable(Columns.of(List.of(columns), false), terminal).print(list, most);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theColumnsAreAsWideAsTheirCellsAndTheTotalComesLast() throws IOException {
        index.add(List.of(
                SampleCase.named("young").age(7).labels("nodule", "mass").build(),
                SampleCase.named("the-old-one").age(70).build(),
                SampleCase.named("z").build()));
        index.commit();
        assertEquals(
                List.of(
                        "caseId       age  labels",
                        "young        7    nodule; mass",
                        "the-old-one  70",
                        "3 cases, 2 shown (index)"),
                printed(2, "caseId", "age", "labels"));
    }

    @Test
    void nothingThatASourceToldCommandsTheTerminal() throws IOException {
        index.add(List.of(SampleCase.named("a")
                .labels("red\u001b[31m\nalert", "x".repeat(60))
                .build()));
        index.commit();
        assertEquals(
                "red [31m alert; xxxxxxxxxxxxxxxxxxxxx...", printed(9, "labels").get(1));
    }

    @Test
    void anEmptyListHasItsTitlesAndItsTotal() throws IOException {
        assertEquals(List.of("caseId", "0 cases, 0 shown (index)"), printed(9, "caseId"));
    }
}
