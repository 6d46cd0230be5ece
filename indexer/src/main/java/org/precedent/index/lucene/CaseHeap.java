package org.precedent.index.lucene;

import java.util.Arrays;

/**
 * The nearest cases of a segment that were met, a few of them, each with the child that brings it nearest. A case is
 * found by its root in a table that is open where nothing stands; the farthest lies on top of a heap.
 */
final class CaseHeap {
    private static final int FREE = -1;

    /** Spreads roots, which lie close together, over the table: Knuth's multiplier. */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] roots;
    private final int[] children;
    private final float[] scores;

    /** The slots of cases, the farthest first, and where each slot stands in there. */
    private final int[] heap;

    private final int[] standing;

    /** Slots by their roots. */
    private final int[] table;

    private final int shift;
    private int size;

    /** @param most how many cases are kept, at least 1 */
    CaseHeap(int most) {
        roots = new int[most];
        children = new int[most];
        scores = new float[most];
        heap = new int[most];
        standing = new int[most];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * most);
        table = new int[1 << bits];
        shift = Integer.SIZE - bits;
        Arrays.fill(table, FREE);
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == roots.length;
    }

    /** Of the farthest that is kept; there is one. */
    float least() {
        return scores[heap[0]];
    }

    int child(int slot) {
        return children[slot];
    }

    float score(int slot) {
        return scores[slot];
    }

    /** Keeps what is nearer than what was kept, and tells whether it does. */
    boolean offer(int root, int child, float score) {
        if (isFull() && score <= least()) {
            return false;
        }
        int slot = table[place(root)];
        if (slot != FREE) {
            return improve(slot, child, score);
        }
        if (isFull()) {
            replaceFarthest(root, child, score);
        } else {
            add(root, child, score);
        }
        return true;
    }

    private boolean improve(int slot, int child, float score) {
        if (score <= scores[slot]) {
            return false;
        }
        children[slot] = child;
        scores[slot] = score;
        sink(standing[slot]);
        return true;
    }

    private void add(int root, int child, float score) {
        int slot = size++;
        put(slot, root, child, score);
        stand(size - 1, slot);
        rise(size - 1);
    }

    private void replaceFarthest(int root, int child, float score) {
        int slot = heap[0];
        free(place(roots[slot]));
        put(slot, root, child, score);
        sink(0);
    }

    private void put(int slot, int root, int child, float score) {
        roots[slot] = root;
        children[slot] = child;
        scores[slot] = score;
        table[place(root)] = slot;
    }

    /** Where a root stands in the table, or would stand. */
    private int place(int root) {
        int place = home(root);
        while (table[place] != FREE && roots[table[place]] != root) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private int home(int root) {
        return (root * SPREAD) >>> shift;
    }

    /** What stands behind a gap moves into it if it would rather stand there; so there are no gaps within a run. */
    private void free(int gap) {
        int empty = gap;
        table[empty] = FREE;
        for (int next = (empty + 1) & (table.length - 1); table[next] != FREE; next = (next + 1) & (table.length - 1)) {
            int home = home(roots[table[next]]);
            int fromHome = (next - home) & (table.length - 1);
            int fromGap = (next - empty) & (table.length - 1);
            if (fromHome >= fromGap) {
                table[empty] = table[next];
                table[next] = FREE;
                empty = next;
            }
        }
    }

    private void stand(int place, int slot) {
        heap[place] = slot;
        standing[slot] = place;
    }

    private void rise(int from) {
        int slot = heap[from];
        int place = from;
        while (place > 0 && scores[slot] < scores[heap[(place - 1) / 2]]) {
            stand(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        stand(place, slot);
    }

    private void sink(int from) {
        int slot = heap[from];
        int place = from;
        for (int below = 2 * place + 1; below < size; below = 2 * place + 1) {
            if (below + 1 < size && scores[heap[below + 1]] < scores[heap[below]]) {
                below++;
            }
            if (scores[slot] <= scores[heap[below]]) {
                break;
            }
            stand(place, heap[below]);
            place = below;
        }
        stand(place, slot);
    }
}
