package org.precedent.index.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a report as a whole comes to say of each finding: what an addendum says counts before the conclusion, that
 * before the rest, and what it was only asked or told before counts last, and as uncertain at most. Of what is said at
 * the same rank, present counts before uncertain before absent. What is a relative's, belongs to the patient's history,
 * is outweighed or is denied in part alone, does not count.
 */
final class Verdicts {
    private final List<Section> sections;

    /** The section of the finding last looked at; findings come in the order of the text. */
    private int section;

    private record Said(SectionRole role, Presence presence) {
        private boolean countsBefore(Said other) {
            int byRole = role.compareTo(other.role);
            return byRole > 0 || (byRole == 0 && strength(presence) > strength(other.presence));
        }

        private static int strength(Presence presence) {
            return switch (presence) {
                case ABSENT -> 0;
                case UNCERTAIN -> 1;
                case PRESENT -> 2;
            };
        }
    }

    private Verdicts(List<Section> sections) {
        this.sections = sections;
    }

    /** In the order of the findings' ids. */
    static List<StatedFinding> of(List<Section> sections, List<Finding> findings) {
        Verdicts verdicts = new Verdicts(sections);
        Map<String, Said> byId = new TreeMap<>();
        for (Finding finding : findings) {
            Said said = verdicts.said(finding);
            if (said != null) {
                byId.merge(finding.id(), said, (known, other) -> other.countsBefore(known) ? other : known);
            }
        }
        List<StatedFinding> stated = new ArrayList<>();
        byId.forEach((id, said) -> stated.add(new StatedFinding(id, said.presence)));
        return stated;
    }

    /** What is told of what is there or may be, and what has gone or is of the past, each once, in the text's order. */
    static List<ToldFinding> told(List<Finding> findings) {
        Set<ToldFinding> told = new LinkedHashSet<>();
        for (Finding finding : findings) {
            for (Aspect aspect : aspectsThatCount(finding)) {
                aspect.of(finding).forEach(what -> told.add(new ToldFinding(finding.id(), what)));
            }
        }
        return List.copyOf(told);
    }

    /** Of what is not there any more, that it is so, and nothing else. */
    private static Set<Aspect> aspectsThatCount(Finding finding) {
        boolean isOver = finding.course() == Course.RESOLVED || finding.course() == Course.HISTORY;
        if (isOver) {
            return finding.ofFamily() ? Set.of() : EnumSet.of(Aspect.COURSE);
        }
        boolean counts = finding.counts() && finding.presence() != Presence.ABSENT;
        return counts ? EnumSet.complementOf(EnumSet.of(Aspect.DOUBT)) : Set.of();
    }

    private @Nullable Said said(Finding finding) {
        if (!finding.counts()) {
            return null;
        }
        SectionRole role = roleAt(finding.span().start());
        boolean onlyAsked = role == SectionRole.ASKS && finding.presence() == Presence.PRESENT;
        return new Said(role, onlyAsked ? Presence.UNCERTAIN : finding.presence());
    }

    private SectionRole roleAt(int offset) {
        while (section + 1 < sections.size() && sections.get(section).body().end() <= offset) {
            section++;
        }
        return sections.isEmpty() ? SectionRole.REPORTS : sections.get(section).role();
    }
}
