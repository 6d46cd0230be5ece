package org.precedent.index;

import java.util.List;

/**
 * What a check of an index on disk found.
 *
 * @param cases how many cases could be read back whole
 * @param problems what is wrong, a sentence each; empty when all is well
 */
public record IndexCheck(long cases, List<String> problems) {
    public IndexCheck {
        problems = List.copyOf(problems);
    }

    /** Whether everything that was committed can be read. */
    public boolean ok() {
        return problems.isEmpty();
    }
}
