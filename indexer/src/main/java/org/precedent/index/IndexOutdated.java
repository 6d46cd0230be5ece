package org.precedent.index;

/** An index that another version of Precedent made, in another form. */
public final class IndexOutdated extends IndexUnusable {
    private static final long serialVersionUID = 1L;

    /**
     * Says what to do.
     *
     * @param place where the index lies
     * @param schema the version of its form
     * @param known the version that is read
     */
    public IndexOutdated(String place, String schema, String known) {
        super(
                "the index at " + place + " has schema " + schema + ", this program reads schema " + known
                        + "; make it again, which encodes nothing: precedent reindex",
                null);
    }
}
