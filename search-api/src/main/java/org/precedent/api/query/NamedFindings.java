package org.precedent.api.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.Vocabulary;

/**
 * What a report comes to say of findings, one finding under one name: where it says "pleural effusion" and then "the
 * effusion", the special name stands for both. Filters and counts know it under both all the same.
 */
public final class NamedFindings {
    private NamedFindings() {}

    /** In the order of their names. What is denied keeps the name it is denied by: a general denial says more. */
    public static List<StatedFinding> of(Report report) {
        List<StatedFinding> all = report.structure().verdicts();
        return all.stream()
                .filter(stated -> all.stream().noneMatch(other -> saysIt(other, stated, report)))
                .toList();
    }

    /** Whether one is the other by a more special name. */
    private static boolean saysIt(StatedFinding special, StatedFinding general, Report report) {
        boolean isAsSure = special.presence() == Presence.PRESENT || special.presence() == general.presence();
        return general.presence() != Presence.ABSENT
                && special.presence() != Presence.ABSENT
                && isAsSure
                && Vocabulary.broader(special.id()).contains(general.id())
                && mayBeThere(special.id(), general.id(), report);
    }

    /** Whether the general one is told of no other site than that of the special one: no skin nodule is a lung's. */
    private static boolean mayBeThere(String special, String general, Report report) {
        Set<String> sites = new HashSet<>(Vocabulary.sites(special));
        sites.add("");
        return report.structure().findings().stream()
                .filter(finding -> finding.id().equals(general) && finding.counts())
                .map(Finding::site)
                .allMatch(sites::contains);
    }
}
