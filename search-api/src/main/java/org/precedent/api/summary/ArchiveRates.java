package org.precedent.api.summary;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.api.summary.table.FindingRow;
import org.precedent.api.summary.table.FindingTable;
import org.precedent.api.summary.table.TableOptions;
import org.precedent.api.summary.table.Told;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/** Counts how many cases of an archive have what some cases have. */
final class ArchiveRates {
    private ArchiveRates() {}

    /** The rates of what is compared with the archive, each by one count. */
    static BaseRates of(List<CitedCase> cases, View view, TableOptions options) throws IOException {
        List<String> compared = FindingTable.of(cases, options).listed().stream()
                .filter(row -> row.count(Told.PRESENT) > 0)
                .map(FindingRow::finding)
                .toList();
        BaseRates rates = new BaseRates(view.stats().reports(), Map.of());
        for (String finding : compared) {
            rates = rates.with(finding, view.count(new Scope(having(finding), Set.of())));
        }
        return rates;
    }

    private static Filter having(String finding) {
        return Filter.NONE.with(
                Facet.FINDING,
                BaseRates.bearingOut(finding).stream()
                        .map(id -> new StatedFinding(id, Presence.PRESENT).value())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
