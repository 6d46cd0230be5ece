package org.precedent.api.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;

final class CollectionDocumentTest {
    private static final CollectionId ID = new CollectionId("chest");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCollectionComesBackAsItWasWritten() throws IOException {
        CollectionEntry told = new CollectionEntry(new CaseId("a"), "n\n", List.of("x", "Größe"), "Fell.", "fracture");
        CollectionContent content = new CollectionContent(
                "Chest", "Week 1", List.of("course"), List.of(told, CollectionEntry.of(new CaseId("b"))));
        CollectionDocument document = new CollectionDocument(ID, content);
        assertEquals(document, CollectionDocument.read(document.bytes()));
    }

    @Test
    void theLargestNumberOfEntriesAndTagsIsRead() throws IOException {
        List<String> tags = IntStream.range(0, 50).mapToObj(String::valueOf).toList();
        List<CollectionEntry> entries = IntStream.range(0, CollectionContent.MOST_ENTRIES)
                .mapToObj(i -> new CollectionEntry(new CaseId("c" + i), "n", tags, "h", "d"))
                .toList();
        CollectionDocument document = new CollectionDocument(ID, new CollectionContent("n", "", tags, entries));
        assertEquals(document, CollectionDocument.read(document.bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "null",
                "[]",
                "{}",
                "{\"format\":\"precedent-collection-2\",\"id\":\"a\",\"name\":\"Karamazov\"}",
                "{\"format\":\"precedent-collection-1\",\"id\":\"../a\",\"name\":\"Karamazov\"}",
                "{\"format\":\"precedent-collection-1\",\"id\":\"a\",\"name\":\"Karamazov\\u001b\"}",
                "{\"format\":\"precedent-collection-1\",\"id\":\"a\",\"name\":\"x\",\"entries\":[{\"study_id\":\"Karamazov\"}]}",
                "{\"format\":\"precedent-collection-1\",\"id\":\"a\",\"name\":\"x\",\"entries\":[{\"study_id\":\"b\"},{\"study_id\":\"b\"}]}"
            })
    void whatIsNoneIsRefusedWithoutAWordOfIt(String text) {
        assertRefused(text);
    }

    @Test
    void whatIsNestedDeeplyIsRefused() {
        assertRefused(String.join("", Collections.nCopies(100_000, "[")));
    }

    private static void assertRefused(String text) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> CollectionDocument.read(bytes(text)))
                        .getMessage());
        assertTrue(message.startsWith("collection.json cannot be taken in: "), message);
        assertFalse(message.contains("Karamazov"), message);
    }
}
