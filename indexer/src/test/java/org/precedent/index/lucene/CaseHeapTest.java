package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

final class CaseHeapTest {
    private final Random random = TestSeed.random("CaseHeapTest");

    private record Met(int child, float score) {}

    @Test
    void theNearestCasesAreKeptEachWithItsNearestChild() {
        for (int round = 0; round < 200; round++) {
            int most = 1 + random.nextInt(40);
            int cases = 1 + random.nextInt(120);
            CaseHeap heap = new CaseHeap(most);
            Map<Integer, Met> nearest = new HashMap<>();
            for (int child = 0; child < 500; child++) {
                int root = 3 * random.nextInt(cases);
                Met met = new Met(child, random.nextFloat());
                nearest.merge(root, met, (one, other) -> one.score() >= other.score() ? one : other);
                heap.offer(root, child, met.score());
            }
            List<Met> expected = nearest.values().stream()
                    .sorted(Comparator.comparingDouble(Met::score).reversed())
                    .limit(most)
                    .toList();
            List<Met> kept = IntStream.range(0, heap.size())
                    .mapToObj(slot -> new Met(heap.child(slot), heap.score(slot)))
                    .sorted(Comparator.comparingDouble(Met::score).reversed())
                    .toList();
            assertEquals(expected, kept);
            assertEquals(expected.getLast().score(), heap.least());
        }
    }

    @Test
    void whatIsNoNearerIsNotKept() {
        CaseHeap heap = new CaseHeap(2);
        assertTrue(heap.offer(5, 1, 0.5f));
        assertFalse(heap.offer(5, 2, 0.4f));
        assertTrue(heap.offer(9, 7, 0.3f));
        assertTrue(heap.isFull());
        assertFalse(heap.offer(12, 10, 0.3f));
        assertTrue(heap.offer(12, 11, 0.6f));
        assertEquals(0.5f, heap.least());
    }
}
