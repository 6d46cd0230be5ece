package org.precedent.index.lucene;

/**
 * How far a graph is walked for the nearest cases of a scope.
 *
 * <p>A walk that keeps {@code b} cases in scope, of {@code n} among {@code all}, goes as far from the query as one that
 * keeps {@code b * all / n} of all, when the scope is as if chosen by lot; that is its reach, and {@code ef} in Malkov
 * and Yashunin. What it costs grows with its reach; what an exact scan costs with the scope.
 *
 * @param breadth how many cases in scope the walk keeps
 * @param unfiltered how many it would keep if everything were in scope; it goes at least as far as with that
 * @param inScope how many cases with vectors are in scope
 * @param all how many there are
 */
record WalkPlan(int breadth, int unfiltered, int inScope, int all) {
    /** How many more cases a walk through everything keeps than are wanted. */
    private static final int MARGIN = 100;

    /** How many more a walk keeps in any scope. */
    private static final int LEAST_MARGIN = 20;

    /** How many vectors a scan looks at in the time in which a walk reaches one case further: measured, 8 to 14. */
    private static final int SCANNED_PER_REACH = 10;

    /**
     * The plan for some cases.
     *
     * @param wanted how many are looked for, at least 1 and at most as many as are in scope
     * @param inScope how many have vectors and are in scope
     * @param all how many have vectors
     */
    static WalkPlan of(int wanted, int inScope, int all) {
        int unfiltered = wanted + Math.max(wanted, MARGIN);
        return new WalkPlan(inScope == all ? unfiltered : wanted + LEAST_MARGIN, unfiltered, inScope, all);
    }

    /** How many a walk through a segment would keep of everything, when it keeps so many in scope. */
    int unfiltered(int inScope) {
        return (int) Math.max(1, Math.ceil(inScope * (unfiltered / (double) breadth)));
    }

    /** Whether any segment may be worth a walk; what is in scope of each need not be known for it. */
    boolean mayBeWorthIt() {
        return isWorthIt(breadth, unfiltered, inScope, all);
    }

    /** Whether a walk through a segment, for its share of the breadth, costs less than a scan of what is in scope. */
    boolean isWorthIt(LeafScope segment) {
        double part = segment.all() / (double) all;
        return isWorthIt(breadth * part + LEAST_MARGIN * (1 - part), unfiltered * part, segment.count(), segment.all());
    }

    private static boolean isWorthIt(double kept, double unfiltered, int inScope, int all) {
        double reach = Math.max(unfiltered, kept * all / inScope);
        return SCANNED_PER_REACH * reach < inScope;
    }
}
