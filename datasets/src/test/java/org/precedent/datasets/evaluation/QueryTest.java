package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aLineOfWordsIsAnIdATabAndWords() throws IOException {
        List<Query> queries = read("q.tsv", "\uFEFFq1\tleft pneumothorax\n\nq2\tBCC vs. SCC e.g. of the nose\n");
        assertEquals("left pneumothorax", queries.getFirst().text());
        assertEquals("q1", queries.getFirst().id());
        assertEquals(3, queries.getLast().line());
        assertNull(queries.getFirst().image());
    }

    @Test
    void aLineOfJsonHasThePartsOfASearch() throws IOException {
        Query query = read(
                        "q.jsonl",
                        "{\"id\":\"q1\",\"text\":\"nodule\",\"image\":\"images/a.png\",\"case\":\"1.2.3\",\"notText\":\"tube\","
                                + "\"filter\":{\"modality\":[\"CR\"],\"age\":{\"min\":40}},\"subgroup\":{\"sex\":\"F\",\"year\":2020},\"leaveOut\":[\"4.5\"]}\n")
                .getFirst();
        assertEquals("nodule", query.text());
        assertEquals(folder.toAbsolutePath().resolve("images/a.png"), query.image());
        assertEquals("1.2.3", query.study());
        assertEquals("tube", query.notText());
        assertEquals("{\"modality\":[\"CR\"],\"age\":{\"min\":40}}", query.filter());
        assertEquals(Set.of("4.5"), query.leaveOut());
        assertEquals(Map.of("sex", "F", "year", "2020"), query.subgroup());
        assertEquals("nodule + [image] + [case] - tube", query.description());
    }

    @Test
    void anImageAloneIsAQuery() throws IOException {
        Query query = read("Q.JSONL", "{\"id\":\"q1\",\"image\":\"a.png\"}").getFirst();
        assertEquals("", query.text());
        assertEquals("[image]", query.description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"images/x.png", "x.JPG", "scan 1.dcm", "/data/x.jpeg", "there"})
    void thePathOfAnImageIsNotReadAsWords(String words) throws IOException {
        Files.writeString(folder.resolve("there"), "");
        IOException refused = assertThrows(IOException.class, () -> read("q.tsv", "q1\tlung\nq2\t" + words + "\n"));
        assertTrue(refused.toString().contains("line 2"), refused.toString());
        assertTrue(refused.toString().contains(".jsonl"), refused.toString());
        assertFalse(refused.toString().contains(words), refused.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q2",
                "q2\t ",
                "\tsecret",
                "q 2\tsecret",
                "#q2\tsecret",
                "q1\tsecret",
            })
    void aLineThatIsNoQueryIsNamedWithoutItsContent(String line) {
        refused("q.tsv", "q1\tlung\n" + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json secret",
                "[\"secret\"]",
                "{\"id\":\"q2\"}",
                "{\"id\":\"q2\",\"notText\":\"secret\"}",
                "{\"id\":\"q2\",\"text\":\" \"}",
                "{\"text\":\"secret\"}",
                "{\"id\":\"q 2\",\"text\":\"secret\"}",
                "{\"id\":2,\"text\":\"secret\"}",
                "{\"id\":\"q2\",\"text\":[\"secret\"]}",
                "{\"id\":\"q2\",\"text\":\"secret\",\"secret\":1}",
                "{\"id\":\"q2\",\"text\":\"secret\",\"text\":\"other\"}",
                "{\"id\":\"q2\",\"text\":\"secret\"} {}",
                "{\"id\":\"q2\",\"text\":\"lung\",\"filter\":\"secret\"}",
                "{\"id\":\"q2\",\"text\":\"lung\",\"subgroup\":{\"secret\":[]}}",
                "{\"id\":\"q2\",\"text\":\"lung\",\"filter\":{\"a\":[[[[[[[[[\"secret\"]]]]]]]]]}}",
                "{\"id\":\"q2\",\"image\":\"secret\\u0000\"}",
                "{\"id\":\"q2\",\"text\":\"lung\",\"leaveOut\":\"secret\"}",
                "{\"id\":\"q2\",\"text\":\"lung\",\"leaveOut\":[{\"secret\":1}]}",
                "{\"id\":\"q1\",\"text\":\"secret\"}"
            })
    void aLineThatIsNoJsonQueryIsNamedWithoutItsContent(String line) {
        refused("q.jsonl", "{\"id\":\"q1\",\"text\":\"lung\"}\n" + line + "\n");
    }

    @Test
    void aFileWithoutAQueryIsRefused() {
        assertThrows(IOException.class, () -> read("q.tsv", "\n"));
    }

    private void refused(String name, String text) {
        IOException refused = assertThrows(IOException.class, () -> read(name, text));
        assertTrue(refused.toString().contains("line 2"), refused.toString());
        assertFalse(refused.toString().contains("secret"), refused.toString());
    }

    private List<Query> read(String name, String text) throws IOException {
        return Query.read(Files.writeString(folder.resolve(name), text));
    }
}
