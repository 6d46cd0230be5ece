package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;

/**
 * The sentences of a report that may be quoted: of what was seen and what it comes to; never a heading, nor why the
 * study was made, how, or what was known before, nor a sentence that names findings of the past or of a relative alone,
 * nor one that the report, as a whole, takes back, nor what does not tell of the patient.
 */
final class Candidates {
    /** What a report concludes tells more than what it sees, and findings more than anything. */
    private static final Comparator<Candidate> MOST_TELLING = Comparator.<Candidate, Boolean>comparing(
                    candidate -> candidate.stated().isEmpty())
            .thenComparing(Comparator.comparing(Candidate::role).reversed())
            .thenComparingInt(candidate -> candidate.quoted().start());

    private final CitedCase cited;
    private final TableOptions options;
    private final Map<String, Presence> verdicts = new HashMap<>();
    private final List<Candidate> all = new ArrayList<>();

    private Candidates(CitedCase cited, TableOptions options) {
        this.cited = cited;
        this.options = options;
    }

    /** In the order of the text; of a report of very many the most telling. */
    static List<Candidate> of(CitedCase cited, TableOptions options) {
        Candidates candidates = new Candidates(cited, options);
        candidates.collect();
        return candidates.all.stream()
                .sorted(MOST_TELLING)
                .limit(options.sentencesPerCase())
                .sorted(Comparator.comparingInt(candidate -> candidate.quoted().start()))
                .toList();
    }

    private void collect() {
        ReportStructure structure = cited.report().structure();
        structure.verdicts().forEach(stated -> verdicts.put(stated.id(), stated.presence()));
        List<Finding> findings = structure.findings();
        List<Section> sections = structure.sections();
        int next = 0;
        for (Sentence sentence : structure.sentences()) {
            List<Finding> within = new ArrayList<>();
            for (;
                    next < findings.size()
                            && sentence.span().contains(findings.get(next).span());
                    next++) {
                within.add(findings.get(next));
            }
            SectionRole role = sections.get(sentence.section()).role();
            if (role != SectionRole.ASKS) {
                add(sentence, role, within);
            }
        }
    }

    private void add(Sentence sentence, SectionRole role, List<Finding> named) {
        Span told = options.told(cited.report().text(), sentence.span());
        List<Finding> within =
                named.stream().filter(finding -> told.contains(finding.span())).toList();
        List<Finding> counting = within.stream().filter(Finding::counts).toList();
        boolean isOfThePast =
                counting.isEmpty() && !within.isEmpty() && within.stream().noneMatch(Finding::isDeniedInPart);
        if (told.start() == told.end()
                || isOfThePast
                || counting.stream().anyMatch(finding -> isTakenBack(finding, counting))) {
            return;
        }
        int start = told.start();
        Span focus = counting.isEmpty()
                ? new Span(start, start + 1)
                : counting.getFirst().span();
        Span quoted = Quotations.around(cited.report().text(), told, focus, options.quoteLength());
        List<StatedFinding> stated = counting.stream()
                .filter(finding -> quoted.contains(finding.span()))
                .map(finding -> new StatedFinding(finding.id(), finding.presence()))
                .distinct()
                .toList();
        all.add(new Candidate(cited, role, quoted, stated));
    }

    /** Whether the report comes to say less of a finding, or denies it here and comes to say that it is there. */
    private boolean isTakenBack(Finding finding, List<Finding> sentence) {
        @Nullable Presence verdict = verdicts.get(finding.id());
        return switch (finding.presence()) {
            case PRESENT -> verdict != Presence.PRESENT;
            case UNCERTAIN -> verdict == Presence.ABSENT;
            case ABSENT ->
                verdict != Presence.ABSENT
                        && finding.side() == null
                        && sentence.stream()
                                .noneMatch(other -> other.id().equals(finding.id()) && other.presence() == verdict);
        };
    }
}
