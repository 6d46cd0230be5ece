package org.precedent.api.summary.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/**
 * How many cases of an archive have findings, counted as a table counts them: a case has a finding when its report
 * comes to say that it, or a narrower one, is there. These are counts of this archive, not of the world.
 *
 * @param cases with a report; 0 when nothing was counted
 * @param present how many of them have a finding, by its name in the lexicon; one that is missing was not counted
 */
public record BaseRates(long cases, Map<String, Long> present) {
    /** Nothing was counted. */
    public static final BaseRates UNKNOWN = new BaseRates(0, Map.of());

    public BaseRates {
        present = Map.copyOf(present);
        if (cases < 0) {
            throw new IllegalArgumentException("an archive has no " + cases + " cases");
        }
        for (long count : present.values()) {
            if (count < 0 || count > cases) {
                throw new IllegalArgumentException(count + " of " + cases + " cases cannot have a finding");
            }
        }
    }

    /**
     * What an index's counts of {@link org.precedent.index.model.Facet#FINDING} tell. They are counts of what reports
     * say by itself: of a finding of which several narrower ones occur they do not tell how many cases have any of
     * them. Those are {@linkplain #uncounted left out} and may be counted {@linkplain #with afterwards}.
     *
     * @param cases with a report, of everything: no filter may be in force
     * @param facet by {@link StatedFinding#value()}
     * @throws IllegalArgumentException if one is not written so, or has more cases than there are
     */
    public static BaseRates ofFacet(long cases, Map<String, Long> facet) {
        Map<String, Long> own = new HashMap<>();
        facet.forEach((value, count) -> {
            StatedFinding stated = StatedFinding.of(value);
            if (stated.presence() == Presence.PRESENT && count > 0) {
                own.put(stated.id(), count);
            }
        });
        Map<String, Long> present = new HashMap<>();
        for (String id : own.keySet()) {
            List<Long> counts = counts(id, own);
            if (counts.size() == 1) {
                present.put(id, counts.getFirst());
            }
        }
        return new BaseRates(cases, present);
    }

    private static List<Long> counts(String id, Map<String, Long> own) {
        return Kinds.bearingOut(id).stream()
                .filter(own::containsKey)
                .map(one -> Objects.requireNonNull(own.get(one)))
                .toList();
    }

    /** Those of some findings that were not counted, in their order. */
    public List<String> uncounted(Collection<String> findings) {
        return findings.stream().filter(id -> !present.containsKey(id)).toList();
    }

    /**
     * The findings of which any one bears a finding out: whoever counts its cases counts those that have any of them.
     */
    public static Set<String> bearingOut(String finding) {
        return Kinds.bearingOut(finding);
    }

    /** The same with the count of one finding more. */
    public BaseRates with(String finding, long count) {
        Map<String, Long> more = new HashMap<>(present);
        more.put(finding, count);
        return new BaseRates(cases, more);
    }

    /** How many cases have a finding; nothing when it was not counted. */
    public OptionalLong count(String finding) {
        Long count = present.get(finding);
        return count == null || cases == 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
