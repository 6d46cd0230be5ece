package org.precedent.api.summary.claim;

import java.util.List;

/** What became of a claim when it was held against the reports that it cites. */
public sealed interface Verdict {

    /**
     * It is shown.
     *
     * @param evidence of every cited report at least one sentence
     */
    record Supported(List<Evidence> evidence) implements Verdict {
        public Supported {
            evidence = checked(evidence);
        }
    }

    /**
     * It is shown with a mark: nothing speaks against it, and not all of it could be checked.
     *
     * @param evidence of every cited report at least one sentence
     */
    record Weak(List<Evidence> evidence, Reason reason) implements Verdict {
        public Weak {
            evidence = checked(evidence);
        }
    }

    /** It is not shown. */
    record Dropped(Reason reason) implements Verdict {}

    private static List<Evidence> checked(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence is not shown");
        }
        return List.copyOf(evidence);
    }
}
