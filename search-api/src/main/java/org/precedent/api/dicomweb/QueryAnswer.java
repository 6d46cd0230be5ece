package org.precedent.api.dicomweb;

import java.util.List;

/** What a query found. */
public final class QueryAnswer {
    private final byte[] json;
    private final int results;
    private final List<String> warnings;

    QueryAnswer(byte[] json, int results, List<String> warnings) {
        this.json = json;
        this.results = results;
        this.warnings = List.copyOf(warnings);
    }

    /** An array of data sets (PS3.18 annex F), to be read and not written to. */
    public byte[] json() {
        return json;
    }

    /** How many there are in it. */
    public int results() {
        return results;
    }

    /** What whoever asked should know, such as that there is more. */
    public List<String> warnings() {
        return warnings;
    }
}
