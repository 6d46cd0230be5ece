package org.precedent.index.lucene;

/**
 * How far a graph is walked for the nearest cases of a scope.
 *
 * <p>A walk that keeps {@code b} cases in scope, of {@code n} among {@code all}, goes as far from the query as one that
 * keeps {@code b * all / n} of all, when the scope is as if chosen by lot; that is its reach, and {@code ef} in Malkov
 * and Yashunin. What it costs beyond the way there grows with its reach; what an exact scan costs, with the scope.
 *
 * @param breadth how many cases in scope the walk keeps
 * @param unfiltered how many it would keep if everything were in scope; it goes at least as far as with that
 * @param inScope how many cases with vectors are in scope
 * @param all how many there are
 */
record WalkPlan(int breadth, int unfiltered, int inScope, int all) {
    /** How many more cases a walk through everything keeps than are wanted. */
    private static final int MARGIN = 100;

    /** How many more a walk keeps in a scope, which it reaches farther for. */
    private static final int SCOPED_MARGIN = 10;

    /**
     * How many vectors a scan looks at in the time in which a walk finds its way to the query: measured, 900 to 2,200.
     */
    private static final int SCANNED_ON_THE_WAY = 2_000;

    /** How many it looks at in the time in which a walk reaches one case further: measured, 4 to 9. */
    private static final int SCANNED_PER_REACH = 8;

    /** By how many standard deviations a segment may hold more of the nearest than its share; Lucene's own number. */
    private static final int DEVIATIONS = 16;

    /**
     * The plan for some cases.
     *
     * @param wanted how many are looked for, at least 1 and at most as many as are in scope
     * @param inScope how many have vectors and are in scope
     * @param all how many have vectors
     */
    static WalkPlan of(int wanted, int inScope, int all) {
        int unfiltered = wanted + Math.max(wanted, MARGIN);
        return new WalkPlan(inScope == all ? unfiltered : wanted + SCOPED_MARGIN, unfiltered, inScope, all);
    }

    /** Whether any segment may be worth a walk; what is in scope of each need not be known for it. */
    boolean mayBeWorthIt() {
        return costsLess(breadth, unfiltered, inScope, all);
    }

    /** Whether a walk through a segment costs less than a scan of what is in scope of it. */
    boolean isWorthIt(LeafScope segment) {
        return costsLess(kept(segment), unfiltered(segment), segment.count(), segment.all());
    }

    private static boolean costsLess(int kept, int unfiltered, int inScope, int all) {
        double reach = Math.max(unfiltered, kept * (double) all / inScope);
        return SCANNED_ON_THE_WAY + SCANNED_PER_REACH * reach < inScope;
    }

    /** How many cases in scope a walk through a segment keeps. */
    int kept(LeafScope segment) {
        return share(breadth, segment);
    }

    /** How many cases a walk through a segment would keep if everything were in scope. */
    int unfiltered(LeafScope segment) {
        return share(unfiltered, segment);
    }

    private int share(int nearest, LeafScope segment) {
        double part = segment.all() / (double) all;
        double share = nearest * part;
        double most = share + DEVIATIONS * Math.sqrt(share * (1 - part));
        return (int) Math.clamp(Math.ceil(most), 1, nearest);
    }
}
