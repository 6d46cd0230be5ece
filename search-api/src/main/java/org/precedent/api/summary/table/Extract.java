package org.precedent.api.summary.table;

import java.util.List;
import org.precedent.api.summary.claim.Evidence;

/**
 * A sentence that is quoted because it says much of what the cases say.
 *
 * @param number of the case whose report it stands in
 * @param evidence it, verbatim
 * @param findings that it speaks of, by their names in the lexicon, in its order
 * @param alsoIn the same sentence, up to how words are written, in reports of other cases, each once
 */
public record Extract(int number, Evidence evidence, List<String> findings, List<Evidence> alsoIn) {
    public Extract {
        findings = List.copyOf(findings);
        alsoIn = List.copyOf(alsoIn);
    }
}
