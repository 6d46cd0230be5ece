package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.index.record.RecordUnderTest.digests;
import static org.precedent.index.record.RecordUnderTest.image;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;

/** What every record promises about images and the files that hold them. */
interface FilesContract extends RecordUnderTest {

    @Test
    default void aCorrectionThatDropsAnImageSetsItsFilesFree() throws IOException {
        accept(SampleArrival.from("s").image("i", "e1", "s1").image("j", "e2", null));
        Acceptance corrected = accept(SampleArrival.from("s").image("j", "e2", null));
        assertEquals(digests("e1", "s1"), corrected.unreferenced());
        assertEquals(digests("e2"), files());
        assertEquals(Optional.empty(), record().keptImage(image("i")));
    }

    @Test
    default void theFileOfAnInstanceIsHeldByItsFramesAndFreeWithTheLastOfThem() throws IOException {
        accept(SampleArrival.from("s").image("i").frameOf("dicom", 0).image("j").frameOf("dicom", 3));
        assertEquals(digests("dicom"), files());
        assertTrue(record().refersTo(SampleArrival.digest("file of i")));
        assertEquals(
                Optional.of(new InstanceFrame(SampleArrival.digest("dicom"), 3)),
                record().keptImage(image("j")).map(KeptImage::instance));
        assertTrue(record().refersTo(SampleArrival.digest("dicom")));
        Acceptance one = accept(SampleArrival.from("s").image("j").frameOf("dicom", 3));
        assertEquals(digests("file of i"), one.unreferenced());
        Acceptance pictures = accept(SampleArrival.from("s").image("j"));
        assertEquals(digests("dicom"), pictures.unreferenced());
        assertEquals(List.of(Outcome.CHANGED_CASE), pictures.outcomes());
    }

    @Test
    default void whatCanBeMadeOfAnInstanceAgainIsNotNeededToKnowACase() throws IOException {
        CaseId id = SampleArrival.from("s").contribution().caseId();
        record().accept(
                        List.of(SampleArrival.from("s")
                                .image("i")
                                .frameOf("dicom", 0)
                                .image("j")
                                .arrival()),
                        Map.of(id, new Reading(0, SampleArrival.digest("reading"))));
        assertEquals(
                Optional.of(digests("dicom", "file of j")), record().reading(id).map(KnownReading::files));
    }

    @Test
    default void aFileThatAnotherImageSharesIsNotFree() throws IOException {
        accept(
                SampleArrival.from("s").image("i", "same", "shown"),
                SampleArrival.from("t").image("j", "shown", "same"));
        assertEquals(Set.of(), accept(SampleArrival.from("s")).unreferenced());
        assertEquals(digests("same", "shown"), accept(SampleArrival.from("t")).unreferenced());
        assertEquals(Set.of(), files());
    }

    @Test
    default void anImageThatAnotherContributionSharesStays() throws IOException {
        accept(
                SampleArrival.from("s").image("i"),
                SampleArrival.from("t").about("other").image("i"));
        assertEquals(Set.of(), accept(SampleArrival.from("s")).unreferenced());
        assertTrue(record().keptImage(image("i")).isPresent());
    }

    @Test
    default void anImageRenderedAnewChangesEveryCaseThatHasIt() throws IOException {
        accept(SampleArrival.from("s").about("c").image("i", "old", null));
        accept(SampleArrival.from("t").about("d").image("i", "old", null));
        long before = recorded("c").revision();
        Acceptance anew = accept(SampleArrival.from("t").about("d").image("i", "new", null));
        assertEquals(List.of(Outcome.CHANGED_CASE), anew.outcomes());
        assertEquals(digests("old"), anew.unreferenced());
        assertTrue(recorded("c").revision() > before);
        assertEquals(1, recorded("d").contributions().getFirst().version(), "the source said nothing else");
    }

    @Test
    default void oneContributionMayShowAnImageTwice() throws IOException {
        Contribution said = SampleArrival.from("s").image("i").contribution();
        Contribution twice = new Contribution(
                said.source(),
                said.origin(),
                said.digest(),
                said.caseId(),
                said.patient(),
                said.study(),
                said.text(),
                List.of(said.images().getFirst(), said.images().getFirst()),
                said.about(),
                said.view());
        record().accept(List.of(
                new Arrival(twice, SampleArrival.from("s").image("i").arrival().images())));
        assertEquals(
                2,
                recorded("case-of-s")
                        .contributions()
                        .getFirst()
                        .contribution()
                        .images()
                        .size());
    }

    @Test
    default void anArrivalBringsExactlyTheImagesOfItsContribution() {
        Contribution withImage = SampleArrival.from("s").image("i").contribution();
        assertThrows(IllegalArgumentException.class, () -> new Arrival(withImage, List.of()));
    }
}
