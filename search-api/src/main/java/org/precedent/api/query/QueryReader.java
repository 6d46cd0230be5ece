package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.View;
import org.precedent.index.model.Aspect;
import org.precedent.index.model.Course;
import org.precedent.index.model.Description;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.Wording;
import org.precedent.index.report.Descriptions;
import org.precedent.index.report.QueryFindings;
import org.precedent.index.report.QueryWriting;
import org.precedent.index.report.ReportParser;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.QueryWords;

/**
 * Reads the words of a query as a sentence of a report is read, by the same reader: what they deny is to be absent. In
 * a clause that denies, a finding with a name is what is denied, and the words beside it only describe it; an item of a
 * list that names none is denied by its words together.
 */
final class QueryReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String BREAKS = ",;:/\n";

    private final String text;
    private final Report report;
    private final List<Finding> findings;
    private final List<Description> told;
    private final List<Span> denied = new ArrayList<>();
    private final List<Span> absent = new ArrayList<>();

    private QueryReader(String text) {
        Report report = ReportParser.parse(text);
        this.text = text;
        this.report = report;
        this.findings = QueryFindings.of(report);
        this.told = Descriptions.in(report);
        report.structure().negated().forEach(this::readClause);
        QueryWriting.minuses(text).forEach(this::readMinus);
    }

    /** What the words of each part that brings some ask for. */
    static Map<Part.Words, ReadQuery> read(SearchRequest request, View view) throws IOException {
        Map<Part.Words, ReadQuery> read = new HashMap<>();
        for (Part part : request.parts()) {
            if (part instanceof Part.Words words && !read.containsKey(words)) {
                String text = QueryWriting.asReport(words.text());
                read.put(words, read(text, QuerySpelling.of(text, view)));
            }
        }
        return read;
    }

    private static ReadQuery read(String text, QuerySpelling spelling) {
        Wording wording = wording(text);
        List<Suggestion> suggestions = new ArrayList<>(spelling.suggestions());
        suggestions.addAll(Abbreviations.in(wording));
        QueryNotes notes = new QueryNotes(suggestions, spelling.unknown());
        return new ReadQuery(QueryWords.of(wording), notes, spelling.unsaid());
    }

    /** Words that are held against no reports. */
    static ReadQuery read(String text) {
        return read(QueryWriting.asReport(text), QuerySpelling.NONE);
    }

    private static Wording wording(String text) {
        return new QueryReader(text).wording();
    }

    private Wording wording() {
        List<SoughtFinding> sought = findings.stream()
                .filter(finding -> !isOtherSort(finding))
                .map(finding -> new SoughtFinding(
                        asked(finding),
                        Vocabulary.narrower(finding.id()),
                        Vocabulary.broader(finding.id()),
                        Vocabulary.placed(finding.id())))
                .toList();
        String asserting = denied.isEmpty() ? text : withoutConnections();
        return new Wording(asserting, denied, absent, sought, told, silent(Vocabulary.fillers(report)));
    }

    /** As reports are to say it: one of two that are asked for is not in doubt, nor is what is only asked. */
    private Finding asked(Finding finding) {
        if (isIn(denied, finding.span()) || finding.course() == Course.RESOLVED) {
            return finding.with(Presence.ABSENT);
        }
        boolean isDoubted = finding.presence() == Presence.UNCERTAIN
                && told.stream().anyMatch(description -> description.aspect() == Aspect.DOUBT);
        return finding.with(isDoubted ? Presence.UNCERTAIN : Presence.PRESENT);
    }

    /**
     * Whether what is denied is only a sort of what is asked for: "right pneumothorax, no left pneumothorax" denies no
     * pneumothorax.
     */
    private boolean isOtherSort(Finding finding) {
        return isIn(denied, finding.span())
                && (finding.side() != null
                        || !finding.severity().isEmpty()
                        || !finding.qualifier().isEmpty())
                && findings.stream()
                        .anyMatch(other -> other.id().equals(finding.id())
                                && !isIn(denied, other.span())
                                && (other.side() != finding.side()
                                        || !finding.qualifier().isEmpty()
                                        || !other.severity().equals(finding.severity())));
    }

    /** "Not pneumonia but oedema" asks for no "but"; of the same length, so that places stay true. */
    private String withoutConnections() {
        StringBuilder words = new StringBuilder(text);
        for (Span word : apart()) {
            if (Vocabulary.connects(word.of(text))) {
                words.replace(word.start(), word.end(), " ".repeat(word.end() - word.start()));
            }
        }
        return words.toString();
    }

    /** As "im" in "Rundherd im Unterlappen". */
    private List<Span> silent(Set<String> fillers) {
        return apart().stream()
                .filter(word -> fillers.contains(word.of(text).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The words that name nothing, tell nothing and deny nothing. */
    private List<Span> apart() {
        return WORD.matcher(text)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .filter(word -> !isIn(denied, word))
                .filter(word -> findings.stream().noneMatch(finding -> overlap(finding.span(), word)))
                .filter(word -> told.stream().noneMatch(description -> overlap(description.span(), word)))
                .toList();
    }

    /** "No abnormality detected" is the name of something that is there, and what has resolved was there. */
    private void readClause(Span clause) {
        List<Finding> within = findings.stream()
                .filter(finding -> clause.contains(finding.span()))
                .toList();
        boolean names = within.stream()
                .anyMatch(finding -> finding.presence() != Presence.ABSENT || finding.course() == Course.RESOLVED);
        if (names) {
            return;
        }
        List<Span> others = items(clause).stream()
                .filter(item -> within.stream().noneMatch(finding -> overlap(item, finding.span())))
                .map(this::content)
                .filter(content -> content.start() < content.end())
                .toList();
        if (!within.isEmpty() || !others.isEmpty()) {
            denied.add(clause);
            absent.addAll(others);
        }
    }

    /** As in "effusion -fracture"; a minus before what is no finding is a hyphen. */
    private void readMinus(int place) {
        findings.stream()
                .filter(finding -> finding.span().start() == place + 1)
                .map(finding -> new Span(place, finding.span().end()))
                .filter(span -> denied.stream().noneMatch(clause -> overlap(clause, span)))
                .forEach(denied::add);
        denied.sort(Comparator.comparingInt(Span::start));
    }

    /** The stretches between marks of punctuation and words that join a list. */
    private List<Span> items(Span clause) {
        List<Span> items = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(clause.start(), clause.end());
        int start = clause.start();
        int last = clause.start();
        while (words.find()) {
            boolean apart = text.substring(last, words.start()).chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
            if (apart || Vocabulary.joinsItems(words.group())) {
                items.add(new Span(start, last));
                start = Vocabulary.joinsItems(words.group()) ? words.end() : words.start();
            }
            last = words.end();
        }
        items.add(new Span(start, Math.max(start, last)));
        return items;
    }

    /** From the first to the last word of an item that names something; empty when none does. */
    private Span content(Span item) {
        Matcher words = WORD.matcher(text).region(item.start(), item.end());
        Span content = null;
        while (words.find()) {
            if (!Vocabulary.isGrammar(words.group())) {
                int start = content == null ? words.start() : content.start();
                content = new Span(start, words.end());
            }
        }
        return content == null ? new Span(item.start(), item.start()) : content;
    }

    private static boolean isIn(List<Span> clauses, Span span) {
        return clauses.stream().anyMatch(clause -> clause.contains(span));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
