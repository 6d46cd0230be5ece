package org.precedent.api.summary;

import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.BaseRates;

/**
 * What is to be summarised.
 *
 * @param cases the most similar first; none where there is nothing to summarise
 * @param rates how frequent findings are in the archive
 * @param tooLittle why there is nothing to summarise; empty where there is
 * @param notes on cases that are left out
 */
public record SummarySubject(List<CitedCase> cases, BaseRates rates, String tooLittle, List<String> notes) {
    public SummarySubject {
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
        if (cases.isEmpty() == tooLittle.isEmpty()) {
            throw new IllegalArgumentException("there are cases, or there is a reason why there are none");
        }
    }

    static SummarySubject none(String why) {
        return new SummarySubject(List.of(), BaseRates.UNKNOWN, why, List.of());
    }
}
