package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.precedent.api.summary.claim.CitedCase;

/**
 * Cases whose reports are the same, letter by letter but for white space around them. Each still counts as a case, as
 * it does in the archive; but they are no independent witnesses, so it is told.
 *
 * @param cases their numbers, ascending, two at least
 */
public record EqualTexts(List<Integer> cases) {
    public EqualTexts {
        cases = List.copyOf(cases);
    }

    /** All groups, in the order of their first cases. */
    static List<EqualTexts> of(List<CitedCase> cases) {
        Map<String, List<Integer>> byText = new LinkedHashMap<>();
        cases.stream()
                .sorted(Comparator.comparingInt(CitedCase::number))
                .forEach(cited -> byText.computeIfAbsent(cited.report().text().strip(), _ -> new ArrayList<>())
                        .add(cited.number()));
        return byText.values().stream()
                .filter(group -> group.size() > 1)
                .map(EqualTexts::new)
                .toList();
    }
}
