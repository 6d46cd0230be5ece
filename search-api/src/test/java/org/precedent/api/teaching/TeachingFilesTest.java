package org.precedent.api.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.teaching.CollectionRefused.Reason;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.record.InMemoryCollections;

final class TeachingFilesTest {
    private final AtomicLong numbers = new AtomicLong();
    private final InMemoryCollections collections =
            new InMemoryCollections(id -> !id.value().startsWith("nobody"), numbers::incrementAndGet);
    private final SampleArchive archive = new SampleArchive();

    private TeachingFiles files(boolean changeable) {
        return new TeachingFiles(collections, archive.index(), changeable);
    }

    private static CollectionContent of(String... ids) {
        return new CollectionContent(
                "Chest",
                "",
                List.of(),
                List.of(ids).stream()
                        .map(id -> CollectionEntry.of(new CaseId(id)))
                        .toList());
    }

    @Test
    void eachCaseIsToldToBeThereOrNot() throws IOException {
        ShownCollection made = files(true).make(of("red", "not-indexed-yet"));
        assertEquals(Set.of(SampleArchive.RED), made.there());
        assertEquals(made, files(true).find(made.collection().id()));
    }

    @Test
    void whereNothingCanBeWrittenAllCanBeRead() throws IOException {
        ShownCollection made = files(true).make(of("red"));
        TeachingFiles readOnly = files(false);
        assertEquals(made, readOnly.find(made.collection().id()));
        assertEquals(1, readOnly.all().size());
        long revision = made.collection().revision();
        for (CollectionRefused refused : List.of(
                assertThrows(CollectionRefused.class, () -> readOnly.make(of("red"))),
                assertThrows(
                        CollectionRefused.class,
                        () -> readOnly.save(made.collection().id(), revision, of())),
                assertThrows(
                        CollectionRefused.class,
                        () -> readOnly.delete(made.collection().id(), revision)))) {
            assertEquals(Reason.READ_ONLY, refused.reason());
        }
        assertEquals(1, readOnly.all().size());
    }

    @Test
    void casesThatAreNotThereAreNamedByTheirPlacesTenAtMost() {
        String[] ids = IntStream.range(0, 12)
                .mapToObj(i -> i == 0 ? "red" : "nobody-" + i)
                .toArray(String[]::new);
        CollectionRefused refused =
                assertThrows(CollectionRefused.class, () -> files(true).make(of(ids)));
        assertEquals(Reason.UNKNOWN_CASES, refused.reason());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("entries[1], ") && message.contains("entries[10] and more name"), message);
    }
}
