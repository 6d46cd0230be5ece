package org.precedent.index.ingest;

/** Texts that were joined so that equal ones count once. Joining the same texts again changes nothing. */
final class JoinedText {

    private final String separator;
    private final int longest;
    private String text = "";

    /**
     * Starts with nothing.
     *
     * @param longest the most characters that the result may have
     */
    JoinedText(String separator, int longest) {
        this.separator = separator;
        this.longest = longest;
    }

    /** Joins a text unless it is there already; returns false, and leaves it out, when there is no room for it. */
    boolean add(String more) {
        if (more.isEmpty() || (separator + text + separator).contains(separator + more + separator)) {
            return true;
        }
        String joined = text.isEmpty() ? more : text + separator + more;
        if (joined.length() > longest) {
            return false;
        }
        text = joined;
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
