package org.precedent.index.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;

/**
 * Keeps what a report denies in general from standing beside what it asserts more precisely: "small left pleural
 * effusion. No effusion." has an effusion. An addendum may take back what was said before, and a question asserts
 * nothing.
 */
final class GeneralDenials {
    private final List<Section> sections;

    /** The section of the finding last looked at; findings come in the order of the text. */
    private int section;

    private GeneralDenials(List<Section> sections) {
        this.sections = sections;
    }

    /** The findings, marked where they are denied although one that is more precise is asserted. */
    static List<Finding> marked(List<Section> sections, List<Finding> findings) {
        if (findings.stream().noneMatch(one -> one.presence() == Presence.ABSENT)) {
            return List.copyOf(findings);
        }
        Set<String> asserted = new GeneralDenials(sections).assertedInGeneral(findings);
        GeneralDenials denials = new GeneralDenials(sections);
        return findings.stream()
                .map(one -> asserted.contains(one.id()) && !denials.holds(one) ? one.asOutweighed() : one)
                .toList();
    }

    /** What is more general than something that is there. */
    private Set<String> assertedInGeneral(List<Finding> findings) {
        Set<String> general = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Finding finding : findings) {
            boolean counts = finding.presence() == Presence.PRESENT
                    && !finding.ofFamily()
                    && finding.course() != Course.HISTORY
                    && roleOf(finding) != SectionRole.ASKS;
            if (counts && seen.add(finding.id())) {
                Set<String> above = FindingTree.ALL.withAncestors(finding.id());
                above.remove(finding.id());
                general.addAll(above);
            }
        }
        return general;
    }

    private boolean holds(Finding finding) {
        return roleOf(finding) == SectionRole.ADDS || finding.presence() != Presence.ABSENT;
    }

    private SectionRole roleOf(Finding finding) {
        while (section + 1 < sections.size()
                && sections.get(section).body().end() <= finding.span().start()) {
            section++;
        }
        return sections.isEmpty() ? SectionRole.REPORTS : sections.get(section).role();
    }
}
