package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * What a claim says of one finding, as the reader of reports understands it.
 *
 * @param name the terms of the words by which the claim names it
 * @param qualifier what narrows its denial, as {@link Finding#qualifier}
 * @param span of its name in the claim; empty where it is not named again
 */
record Statement(
        String id,
        Set<String> name,
        Span span,
        Presence presence,
        @Nullable Side side,
        String site,
        String severity,
        String size,
        @Nullable Course course,
        boolean ofFamily,
        String qualifier) {
    Statement {
        name = Set.copyOf(name);
    }

    static Statement of(Finding finding, Report part, int before) {
        return new Statement(
                finding.id(),
                terms(finding.span(), part),
                finding.span().behind(before),
                finding.presence(),
                finding.side(),
                finding.site(),
                finding.severity(),
                finding.size(),
                finding.course(),
                finding.ofFamily(),
                finding.qualifier());
    }

    private static Set<String> terms(Span span, Report part) {
        return ReportWords.of(part).all().stream()
                .filter(word -> span.contains(word.span()))
                .map(Word::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether its name has all words of another: that of a pleural effusion has those of an effusion. */
    boolean isNamedWith(Set<String> other) {
        return name.containsAll(other);
    }

    /**
     * The same of the finding that a report means by the same words: a "nodule" is one of the lung in a report on
     * lungs.
     */
    Statement asNamedIn(CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(id);
        return report.findings().stream()
                .filter(one -> narrower.contains(one.id()) && !one.id().equals(id))
                .filter(one -> report.termsOf(one).equals(name))
                .findFirst()
                .map(one -> new Statement(
                        one.id(), name, span, presence, side, site, severity, size, course, ofFamily, qualifier))
                .orElse(this);
    }

    /** The same of what an earlier part of the claim names by these words and more. */
    Statement asNamedBefore(List<Statement> earlier) {
        return earlier.stream()
                .filter(one ->
                        !one.id.equals(id) && Vocabulary.narrower(id).contains(one.id) && one.name.containsAll(name))
                .findFirst()
                .map(one -> new Statement(
                        one.id, one.name, span, presence, side, site, severity, size, course, ofFamily, qualifier))
                .orElse(this);
    }

    Statement withoutSite() {
        return new Statement(id, name, span, presence, side, "", severity, size, course, ofFamily, qualifier);
    }

    /** Whether it says that something is, may be or was there: what it tells of it is to be told by a report. */
    boolean isOrWasThere() {
        return presence != Presence.ABSENT || course == Course.RESOLVED;
    }

    Statement onSide(@Nullable Side other) {
        return new Statement(id, name, span, presence, other, site, severity, size, course, ofFamily, qualifier);
    }

    Statement with(Presence other) {
        String narrowed = other == Presence.ABSENT ? qualifier : "";
        return new Statement(id, name, span, other, side, site, severity, size, course, ofFamily, narrowed);
    }

    /** The same finding, spoken of again with nothing but a side and whether it is there. */
    Statement again(Presence other, @Nullable Side otherSide, int at) {
        return new Statement(id, name, new Span(at, at), other, otherSide, "", "", "", null, false, "");
    }
}
