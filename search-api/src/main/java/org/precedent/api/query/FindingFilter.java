package org.precedent.api.query;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.ReportFindings;

/**
 * What a filter by a finding asks of a report. Whoever asks for a pleural finding is given a pneumothorax, and whoever
 * asks for reports without a pneumothorax one that denies every pleural finding.
 */
final class FindingFilter {
    private FindingFilter() {}

    /**
     * A filter with all values that its findings mean.
     *
     * @throws SearchRefused if a value is none, or names no finding that is known
     */
    static Filter widened(Filter filter) {
        Set<String> values = new HashSet<>();
        for (String value : filter.of(Facet.FINDING)) {
            StatedFinding asked = asked(value);
            for (String id : meant(asked)) {
                values.add(new StatedFinding(id, asked.presence()).value());
            }
        }
        return filter.with(Facet.FINDING, values);
    }

    private static Set<String> meant(StatedFinding asked) {
        return switch (asked.presence()) {
            case PRESENT, UNCERTAIN -> ReportFindings.withLessGeneral(asked.id());
            case ABSENT -> ReportFindings.withMoreGeneral(asked.id());
        };
    }

    private static StatedFinding asked(String value) {
        String written = value.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        StatedFinding asked;
        try {
            asked = written.indexOf(':') < 0 ? new StatedFinding(written, Presence.PRESENT) : StatedFinding.of(written);
        } catch (IllegalArgumentException _) {
            throw refused("must be written as in pneumothorax:present, pneumothorax:absent or pneumothorax:uncertain");
        }
        if (!ReportFindings.known().contains(asked.id())) {
            throw refused("names no finding that reports are read for: the facet finding of a search lists"
                    + " those that this archive speaks of");
        }
        return asked;
    }

    private static SearchRefused refused(String why) {
        return new SearchRefused(SearchRefused.Reason.UNKNOWN_FINDING, "filter.finding " + why);
    }
}
