package org.precedent.index.words;

import java.util.List;
import java.util.stream.Stream;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;

/**
 * Whether what a report says is said of what a query names, as far as where it stands can tell: a word belongs to the
 * finding that stands nearest to it in its sentence. So the "left" of "left rib fracture; pneumonia" is none of the
 * pneumonia's, and that of "the left lung is clear" is no finding's.
 */
final class Belonging {
    private final QueryWords query;
    private final ReportWords report;
    private final List<Finding> findings;

    /** The names of what is asked for where the report tells of it under no name that was read. */
    private final List<Span> unread;

    Belonging(QueryWords query, ReportWords report) {
        this.query = query;
        this.report = report;
        this.findings = report.report().structure().findings();
        this.unread = query.wording().present().stream()
                .filter(sought -> findings.stream().noneMatch(finding -> isMeant(sought, finding)))
                .map(SoughtFinding::span)
                .toList();
    }

    /** Whether a word of the report belongs to what the query names. */
    boolean isOfWhatIsNamed(Word said) {
        Span stretch = report.statementAround(said.span());
        List<Span> own = own(stretch).toList();
        int nearest = nearest(own.stream(), said);
        return !own.isEmpty() && nearest <= nearest(others(stretch), said);
    }

    private Stream<Span> own(Span stretch) {
        Stream<Span> read = within(stretch).filter(this::isMeant).map(Finding::span);
        return Stream.concat(read, names(stretch));
    }

    private Stream<Span> others(Span stretch) {
        return within(stretch).filter(finding -> !isMeant(finding)).map(Finding::span);
    }

    private Stream<Finding> within(Span stretch) {
        return findings.stream().filter(finding -> stretch.contains(finding.span()));
    }

    private boolean isMeant(Finding finding) {
        return query.wording().present().stream().anyMatch(sought -> isMeant(sought, finding));
    }

    /** It, or what may be it under a general name. */
    static boolean isMeant(SoughtFinding sought, Finding finding) {
        boolean isGeneral = sought.broader().contains(finding.id()) && finding.presence() != Presence.ABSENT;
        return isGeneral || sought.mayBeMetBy(finding);
    }

    /** The words of names that were read as nothing. */
    private Stream<Span> names(Span stretch) {
        return unread.stream()
                .flatMap(name -> query.within(name).stream())
                .flatMap(word -> report.affirmed().stream().filter(word::isSameAs))
                .map(Word::span)
                .filter(stretch::contains);
    }

    private static int nearest(Stream<Span> spans, Word said) {
        return spans.mapToInt(span -> apart(span, said.span())).min().orElse(Integer.MAX_VALUE);
    }

    private static int apart(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }
}
