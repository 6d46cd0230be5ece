package org.precedent.index.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class CollectionContentTest {
    private static final CaseId CASE = new CaseId("case-1");

    private static void assertRefused(String field, Executable made) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, made).getMessage());
        assertTrue(message.startsWith(field + " "), message);
        assertFalse(message.contains("Karamazov"), message);
    }

    private static CollectionContent named(String name, String note, List<String> tags) {
        return new CollectionContent(name, note, tags, List.of());
    }

    @Test
    void whatIsTooLongOrNoTextIsRefusedByItsField() {
        assertRefused("name", () -> named(" ", "", List.of()));
        assertRefused("name", () -> named("Karamazov\u001b[2J", "", List.of()));
        assertRefused("name", () -> named("Karamazov".repeat(23), "", List.of()));
        assertRefused("note", () -> named("n", "x".repeat(10_001), List.of()));
        assertRefused("a tag", () -> named("n", "", List.of("Karamazov\nD")));
        assertRefused("tags", () -> named("n", "", List.of("x", "x ")));
        assertRefused(
                "tags",
                () -> named(
                        "n",
                        "",
                        IntStream.range(0, 51).mapToObj(String::valueOf).toList()));
        assertRefused("history", () -> new CollectionEntry(CASE, "", List.of(), "x".repeat(10_001), null));
        assertRefused("diagnosis", () -> new CollectionEntry(CASE, "", List.of(), null, "x".repeat(201)));
        List<CollectionEntry> many = IntStream.range(0, 1_001)
                .mapToObj(i -> CollectionEntry.of(new CaseId("case-" + i)))
                .toList();
        assertRefused("entries", () -> named("n", "", List.of()).with(many));
        assertRefused(
                "entries",
                () -> named("n", "", List.of()).with(List.of(CollectionEntry.of(CASE), CollectionEntry.of(CASE))));
    }

    @Test
    void allThatIsAllowedIsKept() {
        List<CollectionEntry> many = IntStream.range(0, 1_000)
                .mapToObj(i -> CollectionEntry.of(new CaseId("case-" + i)))
                .toList();
        List<String> tags =
                IntStream.range(0, 50).mapToObj(i -> String.format("%0100d", i)).toList();
        CollectionContent content = new CollectionContent("n".repeat(200), "x\n".repeat(5_000), tags, many);
        assertEquals(many, content.entries());
        assertEquals(tags, content.tags());
    }

    @Test
    void aBlankHistoryOrDiagnosisIsNone() {
        CollectionEntry entry = new CollectionEntry(CASE, "", List.of(), " ", "");
        assertNull(entry.history());
        assertNull(entry.diagnosis());
    }

    @Test
    void idsAreDrawnAtRandom() {
        assertNotEquals(CollectionId.random(), CollectionId.random());
        assertTrue(Pseudonyms.isOne(CollectionId.random().value()));
    }
}
