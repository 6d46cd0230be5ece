package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/**
 * Reads which findings a report speaks of: what is there, what is denied and what is in doubt. By rules alone, after
 * NegEx and ConText, so that the same report always gives the same findings.
 */
public final class ReportFindings {
    private ReportFindings() {}

    /** The findings in the order of the text. */
    public static List<Finding> of(Report report) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : report.structure().sentences()) {
            Span span = sentence.span();
            List<Span> denied = report.structure().negated().stream()
                    .filter(clause -> span.start() <= clause.start() && clause.end() <= span.end())
                    .toList();
            List<Token> tokens = Token.of(report.text(), span);
            findings.addAll(FindingReader.read(Language.ENGLISH, report.text(), span, tokens, denied));
        }
        return List.copyOf(findings);
    }

    /** Every finding that is known, by its id. */
    public static Set<String> known() {
        return FindingTree.ALL.ids();
    }

    /** What is true when a finding is: itself and what is more general. */
    public static Set<String> withMoreGeneral(String id) {
        return FindingTree.ALL.withAncestors(id);
    }
}
