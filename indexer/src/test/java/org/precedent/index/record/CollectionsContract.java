package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.index.record.RecordUnderTest.id;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;
import org.precedent.index.model.SourceKey;

/** What every record promises about collections. */
interface CollectionsContract extends RecordUnderTest {
    CollectionId CHEST = new CollectionId("chest");
    CollectionId KNEE = new CollectionId("knee");

    private Collections collections() {
        return record().collections();
    }

    private static CollectionContent of(String name, CollectionEntry... entries) {
        return new CollectionContent(name, "For the course.\nWeek 3.", List.of("course", "Größe"), List.of(entries));
    }

    private static CollectionEntry entry(String id) {
        return new CollectionEntry(id(id), "Look at " + id + ".", List.of("hard"), "Fell\noff a ladder.", "fracture");
    }

    private CaseCollection saved(CollectionId id, long revision, CollectionContent content) throws IOException {
        return assertInstanceOf(SaveResult.Saved.class, collections().save(id, revision, content))
                .collection();
    }

    private void withCases(String... ids) throws IOException {
        for (String one : ids) {
            accept(SampleArrival.from("source-of-" + one).about(one));
        }
    }

    @Test
    default void aCollectionComesBackAsItWasSavedInItsOrder() throws IOException {
        withCases("a", "b", "c");
        CollectionContent content = of("Chest", entry("c"), CollectionEntry.of(id("a")), entry("b"));
        CaseCollection saved = saved(CHEST, 0, content);
        assertEquals(content, saved.content());
        assertEquals(Optional.of(saved), collections().find(CHEST));
        assertEquals(Optional.empty(), collections().find(KNEE));
        reopened();
        assertEquals(Optional.of(saved), collections().find(CHEST));
    }

    @Test
    default void allAreListedTheLatestChangedFirst() throws IOException {
        withCases("a", "b");
        CaseCollection chest = saved(CHEST, 0, of("Chest", entry("a"), entry("b")));
        CaseCollection knee = saved(KNEE, 0, of("Knee"));
        assertEquals(List.of(listed(knee), listed(chest)), collections().all());
        CaseCollection other = saved(CHEST, chest.revision(), of("Thorax", entry("b")));
        assertEquals(List.of(listed(other), listed(knee)), collections().all());
    }

    private static ListedCollection listed(CaseCollection one) {
        CollectionContent content = one.content();
        return new ListedCollection(
                one.id(),
                one.revision(),
                one.changed(),
                content.name(),
                content.tags(),
                content.entries().size());
    }

    @Test
    default void whoSavesAnOldRevisionIsToldSoAndNothingIsLost() throws IOException {
        withCases("a");
        CaseCollection first = saved(CHEST, 0, of("Chest"));
        CaseCollection second = saved(CHEST, first.revision(), of("Thorax", entry("a")));
        assertTrue(second.revision() > first.revision());
        assertInstanceOf(SaveResult.Outdated.class, collections().save(CHEST, first.revision(), of("Mine")));
        assertInstanceOf(SaveResult.Outdated.class, collections().save(CHEST, 0, of("Made twice")));
        assertFalse(collections().delete(CHEST, first.revision()));
        assertEquals(Optional.of(second), collections().find(CHEST));
    }

    @Test
    default void aDeletedCollectionIsGoneAndItsCasesStay() throws IOException {
        withCases("a");
        CaseCollection chest = saved(CHEST, 0, of("Chest", entry("a")));
        assertTrue(collections().delete(CHEST, chest.revision()));
        assertEquals(Optional.empty(), collections().find(CHEST));
        assertEquals(List.of(), collections().all());
        assertEquals(List.of("a"), ids());
        assertTrue(collections().delete(CHEST, chest.revision()), "it is gone already");
        assertInstanceOf(SaveResult.Missing.class, collections().save(CHEST, chest.revision(), of("Chest")));
    }

    @Test
    default void aCollectionThatIsMadeAgainHasAnotherRevision() throws IOException {
        CaseCollection chest = saved(CHEST, 0, of("Chest"));
        collections().delete(CHEST, chest.revision());
        CaseCollection again = saved(CHEST, 0, of("Chest"));
        assertTrue(again.revision() > chest.revision());
        assertInstanceOf(SaveResult.Outdated.class, collections().save(CHEST, chest.revision(), of("Mine")));
    }

    @Test
    default void onlyCasesThatAreThereComeIn() throws IOException {
        withCases("a", "b");
        record().delete(id("b"));
        assertEquals(
                new SaveResult.UnknownCases(List.of(id("c"), id("b"))),
                collections().save(CHEST, 0, of("Chest", entry("c"), entry("a"), entry("b"))));
        assertEquals(Optional.empty(), collections().find(CHEST));
    }

    @Test
    default void aDeletedCaseTakesItsEntriesAlong() throws IOException {
        withCases("a", "b");
        CaseCollection chest = saved(CHEST, 0, of("Chest", entry("a"), entry("b")));
        CaseCollection knee = saved(KNEE, 0, of("Knee", entry("b")));
        record().delete(id("a"));
        CaseCollection left = collections().find(CHEST).orElseThrow();
        assertEquals(of("Chest", entry("b")), left.content());
        assertEquals(Optional.of(knee), collections().find(KNEE));
        assertInstanceOf(SaveResult.Outdated.class, collections().save(CHEST, chest.revision(), chest.content()));
        assertEquals(
                new SaveResult.UnknownCases(List.of(id("a"))),
                collections().save(CHEST, left.revision(), chest.content()));
    }

    @Test
    default void aCaseThatItsSourceTookAwayMayStayUntilItComesAgain() throws IOException {
        withCases("a");
        CaseCollection chest = saved(CHEST, 0, of("Chest", entry("a")));
        record().withdraw(Set.of(new SourceKey("source-of-a")));
        assertEquals(Optional.of(chest), collections().find(CHEST));
        CaseCollection renamed = saved(CHEST, chest.revision(), of("Thorax", entry("a")));
        assertEquals(
                new SaveResult.UnknownCases(List.of(new CaseId("a"))),
                collections().save(KNEE, 0, of("Knee", entry("a"))));
        withCases("a");
        assertEquals(Optional.of(renamed), collections().find(CHEST));
    }
}
