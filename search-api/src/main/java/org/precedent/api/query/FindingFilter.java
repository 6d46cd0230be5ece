package org.precedent.api.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.Implied;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.ReportFindings;
import org.precedent.index.report.Vocabulary;

/**
 * What a filter by a finding asks of a report. Whoever asks for a pleural finding is given a pneumothorax, and whoever
 * asks for reports without a pneumothorax one that denies every pleural finding.
 */
public final class FindingFilter {
    /** By which a case counts under every finding whose filter it passes. */
    public static final Implied IMPLIED =
            (facet, value) -> facet == Facet.FINDING ? implied(StatedFinding.of(value)) : Set.of();

    private FindingFilter() {}

    /**
     * A filter with all values that its findings mean, also in the filters within it.
     *
     * @throws SearchRefused if a value is none, or names no finding that is known
     */
    public static Filter widened(Filter filter) {
        Set<String> values = new HashSet<>();
        for (String value : filter.of(Facet.FINDING)) {
            StatedFinding asked = asked(value);
            for (String id : meant(asked)) {
                values.add(new StatedFinding(id, asked.presence()).value());
            }
        }
        return filter.with(Facet.FINDING, values)
                .withFurther(
                        filter.further().stream().map(FindingFilter::widened).toList());
    }

    private static Constraint widened(Constraint constraint) {
        return switch (constraint) {
            case Constraint.OneOf _, Constraint.Between _, Constraint.During _, Constraint.Views _ -> constraint;
            case Constraint.AllOf(List<Filter> filters) -> new Constraint.AllOf(widened(filters));
            case Constraint.AnyOf(List<Filter> filters) -> new Constraint.AnyOf(widened(filters));
            case Constraint.Not(Filter inner) -> new Constraint.Not(widened(inner));
        };
    }

    private static List<Filter> widened(List<Filter> filters) {
        return filters.stream().map(FindingFilter::widened).toList();
    }

    private static Set<String> meant(StatedFinding asked) {
        return switch (asked.presence()) {
            case PRESENT, UNCERTAIN -> ReportFindings.withLessGeneral(asked.id());
            case ABSENT -> ReportFindings.withMoreGeneral(asked.id());
        };
    }

    private static Set<String> implied(StatedFinding stated) {
        if (!ReportFindings.known().contains(stated.id())) {
            return Set.of(); // of an index that another lexicon made
        }
        Set<String> ids = switch (stated.presence()) {
            case PRESENT, UNCERTAIN -> ReportFindings.withMoreGeneral(stated.id());
            case ABSENT -> ReportFindings.withLessGeneral(stated.id());
        };
        return ids.stream()
                .filter(id -> !id.equals(stated.id()))
                .map(id -> new StatedFinding(id, stated.presence()).value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static StatedFinding asked(String value) {
        int colon = value.lastIndexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        Presence presence = colon < 0 ? Presence.PRESENT : presence(value.substring(colon + 1));
        return new StatedFinding(
                Vocabulary.idOf(name)
                        .orElseThrow(() ->
                                refused("names no finding that reports are read for: the facet finding of a search"
                                        + " lists those that this archive speaks of")),
                presence);
    }

    private static Presence presence(String written) {
        for (Presence presence : Presence.values()) {
            if (presence.name().equalsIgnoreCase(written.strip())) {
                return presence;
            }
        }
        throw refused("must be written as in pneumothorax:present, pneumothorax:absent or pneumothorax:uncertain");
    }

    private static SearchRefused refused(String why) {
        return new SearchRefused(SearchRefused.Reason.UNKNOWN_FINDING, "filter.finding " + why);
    }
}
