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
 * effusion. No effusion." has an effusion. An addendum may take back what was said before, in general too; and what was
 * only asked for is answered by a denial in general.
 */
final class GeneralDenials {
    private final List<Section> sections;

    /** The section of the finding last looked at: findings are looked at in the order of the text, again and again. */
    private int section;

    private GeneralDenials(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * The findings, marked where they are denied although one that is more precise is asserted, or taken back; or where
     * they are denied of a margin or a node alone, and asserted elsewhere.
     *
     * @param atLimits those that are denied of a margin or a node
     */
    static List<Finding> marked(List<Section> sections, List<Finding> findings, Set<Finding> atLimits) {
        if (findings.stream().noneMatch(one -> one.presence() == Presence.ABSENT)) {
            return List.copyOf(findings);
        }
        GeneralDenials all = new GeneralDenials(sections);
        Set<String> known = new HashSet<>();
        Set<String> asserted = all.assertedInGeneral(findings, known);
        known.addAll(asserted);
        List<Finding> ofAll =
                findings.stream().filter(one -> !atLimits.contains(one)).toList();
        Set<String> answered = all.denied(ofAll, SectionRole.REPORTS);
        answered.addAll(all.deniedInPart(ofAll));
        Set<String> takenBack = all.denied(ofAll, SectionRole.ADDS);
        return findings.stream()
                .map(one -> {
                    boolean elsewhere = atLimits.contains(one) && known.contains(one.id());
                    boolean outweighed = elsewhere || all.isOutweighed(one, asserted, answered, takenBack);
                    return outweighed ? one.asOutweighed() : one;
                })
                .toList();
    }

    private boolean isOutweighed(Finding finding, Set<String> asserted, Set<String> answered, Set<String> takenBack) {
        SectionRole role = roleOf(finding);
        if (role == SectionRole.ADDS) {
            return false;
        }
        if (finding.presence() == Presence.ABSENT) {
            return asserted.contains(finding.id());
        }
        return takenBack.contains(finding.id()) || (role == SectionRole.ASKS && answered.contains(finding.id()));
    }

    /** What is more precise than something that is denied from a role on, and is not asserted there. */
    private Set<String> denied(List<Finding> findings, SectionRole from) {
        Set<String> denied = new HashSet<>();
        Set<String> asserted = new HashSet<>();
        for (Finding finding : findings) {
            if (roleOf(finding).compareTo(from) >= 0) {
                if (finding.isDeniedInPart()) {
                    continue;
                }
                if (finding.presence() == Presence.ABSENT) {
                    addOthers(FindingTree.ALL.withDescendants(finding.id()), finding, denied);
                } else {
                    asserted.addAll(FindingTree.ALL.withAncestors(finding.id()));
                }
            }
        }
        denied.removeAll(asserted);
        return denied;
    }

    /** What "no acute fracture" answers where a fracture was asked for: neither yes nor no. */
    private Set<String> deniedInPart(List<Finding> findings) {
        Set<String> denied = new HashSet<>();
        Set<String> asserted = new HashSet<>();
        for (Finding finding : findings) {
            if (roleOf(finding) != SectionRole.ASKS) {
                if (finding.isDeniedInPart()) {
                    denied.addAll(FindingTree.ALL.withDescendants(finding.id()));
                } else if (finding.presence() != Presence.ABSENT) {
                    asserted.addAll(FindingTree.ALL.withAncestors(finding.id()));
                }
            }
        }
        denied.removeAll(asserted);
        return denied;
    }

    /**
     * What is more general than something that is there.
     *
     * @param seen takes what is there
     */
    private Set<String> assertedInGeneral(List<Finding> findings, Set<String> seen) {
        Set<String> general = new HashSet<>();
        for (Finding finding : findings) {
            boolean counts = finding.presence() == Presence.PRESENT
                    && !finding.ofFamily()
                    && finding.course() != Course.HISTORY
                    && roleOf(finding) != SectionRole.ASKS;
            if (counts && seen.add(finding.id())) {
                addOthers(FindingTree.ALL.withAncestors(finding.id()), finding, general);
            }
        }
        return general;
    }

    private static void addOthers(Set<String> ids, Finding finding, Set<String> all) {
        for (String id : ids) {
            if (!id.equals(finding.id())) {
                all.add(id);
            }
        }
    }

    private SectionRole roleOf(Finding finding) {
        if (section < sections.size()
                && finding.span().start() < sections.get(section).body().start()) {
            section = 0;
        }
        while (section + 1 < sections.size()
                && sections.get(section).body().end() <= finding.span().start()) {
            section++;
        }
        return sections.isEmpty() ? SectionRole.REPORTS : sections.get(section).role();
    }
}
