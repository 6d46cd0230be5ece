package org.precedent.index.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;

/** Cases near to an image bear each other out. */
final class SupportTest {
    private static final Set<String> FRACTURE = Set.of("fracture");
    private static final Set<String> EFFUSION = Set.of("effusion");

    private int cases;

    @Test
    void whatAllSayIsBorneOutAndWhatNoneSaysIsNot() {
        List<Neighbour> nearest = near(10, 0.9, FRACTURE);
        Support support = Support.of(nearest);
        assertEquals(1, support.of(nearest.getFirst()), 1e-9);
        assertEquals(1, support.of(near(0.9, Set.of("fracture", "effusion"))), 1e-9);
        assertEquals(0, support.of(near(0.9, EFFUSION)), 1e-9);
    }

    @Test
    void noCaseBearsItselfOut() {
        Neighbour odd = near(0.99, EFFUSION);
        List<Neighbour> nearest = near(9, 0.9, FRACTURE);
        nearest.add(odd);
        assertEquals(0, Support.of(nearest).of(odd), 1e-9);
        assertEquals(0, Support.of(List.of(odd)).of(odd), 1e-9);
    }

    @Test
    void theNearerCountMore() {
        List<Neighbour> nearest = near(5, 0.99, FRACTURE);
        nearest.addAll(near(5, 0.9, EFFUSION));
        Support support = Support.of(nearest);
        assertTrue(support.of(nearest.getFirst()) > 0.95);
        assertTrue(support.of(nearest.getLast()) < 0.05);
    }

    @Test
    void whatShowsNothingBearsNothingOut() {
        List<Neighbour> nearest = near(9, 0.9, Set.of());
        assertEquals(0, Support.of(nearest).of(near(0.9, FRACTURE)), 1e-9);
        nearest.addAll(near(1, 0.8, FRACTURE));
        assertEquals(1, Support.of(nearest).of(near(0.9, FRACTURE)), 1e-9);
        assertEquals(0, Support.of(nearest).of(nearest.getFirst()), 1e-9);
    }

    @Test
    void beyondTheTenItIsLessTheFartherOneIs() {
        List<Neighbour> nearest = near(10, 0.9, FRACTURE);
        nearest.addAll(near(30, 0.2, EFFUSION));
        Support support = Support.of(nearest);
        assertEquals(1, support.of(near(0.9, FRACTURE)), 1e-9);
        assertEquals(0.5, support.of(near(0.8, FRACTURE)), 0.01);
        assertTrue(support.of(near(0.2, FRACTURE)) < 0.15);
    }

    private Neighbour near(double cosine, Set<String> findings) {
        return new Neighbour(new CaseId("case-" + cases++), cosine, findings);
    }

    private List<Neighbour> near(int count, double cosine, Set<String> findings) {
        List<Neighbour> near = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            near.add(near(cosine, findings));
        }
        return near;
    }
}
