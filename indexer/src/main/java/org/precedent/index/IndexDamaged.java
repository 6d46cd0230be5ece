package org.precedent.index;

/** An index whose files are damaged or missing. The message says where it lies and how it is made again. */
public final class IndexDamaged extends IndexUnusable {
    private static final long serialVersionUID = 1L;

    /**
     * Says what to do.
     *
     * @param place where the index lies
     * @param found what the engine found
     */
    public IndexDamaged(String place, Throwable found) {
        super(advice(place), found);
    }

    /** What is to be said of such an index. */
    public static String advice(String place) {
        return "the index at " + place + " is damaged; make it again, which encodes nothing: precedent reindex";
    }
}
