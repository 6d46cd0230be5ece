package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import org.precedent.api.query.NamedFindings;
import org.precedent.index.model.Report;
import org.precedent.index.model.StatedFinding;

/**
 * The JSON of what a case's report comes to say of a finding.
 *
 * @param source where it is from: {@code report}, in difference from the labels that the source itself gave
 */
record StatedAnswer(String finding, String presence, String source) {
    private static final String REPORT = "report";

    static List<StatedAnswer> of(Report report) {
        return NamedFindings.of(report).stream().map(StatedAnswer::of).toList();
    }

    private static StatedAnswer of(StatedFinding stated) {
        return new StatedAnswer(stated.id(), stated.presence().name().toLowerCase(Locale.ROOT), REPORT);
    }
}
