package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.model.CaseId;

/** Which of the cases that were found are hits. */
final class HitListTest {
    private static final Listing ONE_PER_PATIENT = new Listing(false, true);

    private final InMemoryCaseIndex index = new InMemoryCaseIndex(new FakeEncoder().fingerprint());

    HitListTest() {
        add(study("whole").report("Large.").image("a", vector(0)).image("b", vector(40)));
        add(study("key-image").report("Large.").image("c", vector(40)));
        add(study("again").report("Small.").image("d", vector(40)).image("e", vector(0)));
        add(study("other").image("f", vector(80)));
        add(study("more").image("g", vector(0)).image("h", vector(80)));
        add(study("nearly").image("i", vector(2)));
        add(study("report-only").report("Large."));
        add(study("report-too").report("Large."));
        add(study("follow-up").patient("patient-of-other").image("j", vector(120)));
        add(study("last").patient("patient-of-other").image("k", vector(160)));
        index.commit();
    }

    @Test
    void aCaseThatShowsNothingElseComesUnderTheBetterHit() throws IOException {
        List<ListedCase> hits = list(Listing.DEFAULT, Calibration.NONE, 10, "whole", "key-image", "again", "other");
        assertEquals(List.of("whole", "other"), ids(hits));
        assertEquals(
                List.of(new FoldedCase(new CaseId("key-image"), true), new FoldedCase(new CaseId("again"), false)),
                hits.getFirst().folded());
    }

    @Test
    void aCaseThatShowsMoreThanTheBetterHitIsAHitOfItsOwn() throws IOException {
        assertEquals(
                List.of("key-image", "whole"), ids(list(Listing.DEFAULT, Calibration.NONE, 10, "key-image", "whole")));
        assertEquals(List.of("whole", "more"), ids(list(Listing.DEFAULT, Calibration.NONE, 10, "whole", "more")));
    }

    @Test
    void casesWithoutImagesAreNeverFolded() throws IOException {
        assertEquals(
                List.of("report-only", "report-too", "whole"),
                ids(list(Listing.DEFAULT, Calibration.NONE, 10, "report-only", "report-too", "whole")));
    }

    /** The cosine of two degrees is .9994: twenty times nearer than a usual .98, not than a usual .999. */
    @Test
    void howNearTheSameIsDependsOnHowNearImagesUsuallyAre() throws IOException {
        assertEquals(List.of("whole", "nearly"), ids(list(Listing.DEFAULT, Calibration.NONE, 10, "whole", "nearly")));
        assertEquals(List.of("whole"), ids(list(Listing.DEFAULT, usually(0.98), 10, "whole", "nearly")));
        assertEquals(List.of("whole", "nearly"), ids(list(Listing.DEFAULT, usually(0.999), 10, "whole", "nearly")));
    }

    @Test
    void everyCaseIsAHitWhereThatIsAskedFor() throws IOException {
        assertEquals(
                List.of("whole", "again", "other", "last"),
                ids(list(Listing.EVERY_CASE, Calibration.NONE, 10, "whole", "again", "other", "last")));
    }

    @Test
    void aPatientIsAHitOnceWhereThatIsAskedFor() throws IOException {
        List<ListedCase> hits =
                list(ONE_PER_PATIENT, Calibration.NONE, 10, "follow-up", "whole", "again", "other", "last");
        assertEquals(List.of("follow-up", "whole", "again"), ids(hits));
        assertEquals(2, hits.getFirst().ofSamePatient());
        assertEquals(0, hits.get(1).ofSamePatient());
    }

    @Test
    void theFirstHitsAreTheSameHoweverManyAreAskedFor() throws IOException {
        String[] found = {"whole", "again", "key-image", "other", "follow-up", "more", "nearly", "last"};
        Listing both = new Listing(true, true);
        List<String> all = ids(list(both, Calibration.NONE, 10, found));
        assertEquals(List.of("whole", "other", "more", "nearly"), all);
        for (int size = 1; size <= all.size(); size++) {
            assertEquals(all.subList(0, size), ids(list(both, Calibration.NONE, size, found)));
        }
    }

    private List<ListedCase> list(Listing listing, Calibration known, int size, String... found) throws IOException {
        List<FusedCase> fused = List.of(found).stream()
                .map(id -> new FusedCase(new CaseId(id), 1, List.of()))
                .toList();
        try (View view = index.view()) {
            return new HitList(view, listing, NearDuplicates.in(known)).of(fused, size);
        }
    }

    private static Calibration usually(double cosine) {
        Familiarity familiarity = new Familiarity(Collections.nCopies(101, cosine));
        LegCalibration images = new LegCalibration(Reliability.UNKNOWN, Curve.UNKNOWN, familiarity);
        return new Calibration(100, 1, Map.of(Leg.IMAGE_TO_IMAGE, images));
    }

    private static List<String> ids(List<ListedCase> hits) {
        return hits.stream().map(hit -> hit.content().id().value()).toList();
    }

    private static SampleCase study(String id) {
        return SampleCase.named(id);
    }

    private void add(SampleCase sample) {
        index.add(List.of(sample.build()));
    }

    /** A direction in a plane. */
    private static Embedding vector(int degrees) {
        float[] vector = new float[new FakeEncoder().dimension()];
        vector[0] = (float) Math.cos(Math.toRadians(degrees));
        vector[1] = (float) Math.sin(Math.toRadians(degrees));
        return Embedding.of(vector);
    }
}
