package org.precedent.api.summary.table;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;

/**
 * What one report comes to say of the finding of one name, and where.
 *
 * @param places that say so, the most conclusive sections first, in each the order of the text
 */
record Said(Presence presence, List<Place> places) {
    /** Where a finding stands. */
    record Place(Finding finding, Sentence sentence, SectionRole role) {
        static Place of(Finding finding, Sentence sentence, List<Section> sections) {
            return new Place(finding, sentence, sections.get(sentence.section()).role());
        }

        /** What was only asked for, or told before, is uncertain at most. */
        Presence presence() {
            boolean onlyAsked = role == SectionRole.ASKS && finding.presence() == Presence.PRESENT;
            return onlyAsked ? Presence.UNCERTAIN : finding.presence();
        }
    }

    static final Comparator<Place> MOST_CONCLUSIVE = Comparator.comparing(Place::role)
            .reversed()
            .thenComparingInt(place -> place.finding().span().start());

    Said {
        places = places.stream().sorted(MOST_CONCLUSIVE).toList();
    }

    /** The sites told, one that is empty for each place that tells none. */
    static SortedSet<String> sites(List<Place> places) {
        SortedSet<String> sites = new TreeSet<>();
        places.forEach(place -> sites.add(place.finding().site()));
        return sites;
    }

    /** On which side all these places put it; null when they say none. */
    static @Nullable Side side(List<Place> places) {
        Set<Side> sides = new HashSet<>();
        for (Place place : places) {
            Side side = place.finding().side();
            if (side != null) {
                sides.addAll(side.each());
            }
        }
        if (sides.size() > 1) {
            return Side.BILATERAL;
        }
        return sides.isEmpty() ? null : sides.iterator().next();
    }
}
