package org.precedent.index.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words of a query and what they ask for; all offsets are UTF-16 offsets into the text, and all stretches stand in
 * its order without overlapping.
 *
 * @param text as it is searched for
 * @param denied the clauses that ask for absence, their "no" included
 * @param absent within these, what reports are to deny that is no finding with a name
 * @param findings what the text names
 * @param told what the text tells of them beside their names
 * @param silent words that state nothing, for which no report is looked for
 */
public record Wording(
        String text,
        List<Span> denied,
        List<Span> absent,
        List<SoughtFinding> findings,
        List<Description> told,
        List<Span> silent) {
    public Wording {
        denied = List.copyOf(denied);
        absent = List.copyOf(absent);
        findings = List.copyOf(findings);
        told = List.copyOf(told);
        silent = List.copyOf(silent);
    }

    /** A text that tells nothing of its findings, and of which each word counts. */
    public Wording(String text, List<Span> denied, List<Span> absent, List<SoughtFinding> findings) {
        this(text, denied, absent, findings, List.of(), List.of());
    }

    /** Words that nobody read: each asks for reports that say it. */
    public static Wording plain(String text) {
        return new Wording(text, List.of(), List.of(), List.of());
    }

    /** Several as one that asks for what each of them does. */
    public static Wording together(List<Wording> several) {
        StringBuilder text = new StringBuilder();
        List<Span> denied = new ArrayList<>();
        List<Span> absent = new ArrayList<>();
        List<SoughtFinding> findings = new ArrayList<>();
        List<Description> told = new ArrayList<>();
        List<Span> silent = new ArrayList<>();
        for (Wording one : several) {
            int before = text.length();
            text.append(one.text).append('\n');
            one.denied.forEach(span -> denied.add(span.behind(before)));
            one.absent.forEach(span -> absent.add(span.behind(before)));
            one.findings.forEach(finding -> findings.add(finding.behind(before)));
            one.told.forEach(description -> told.add(description.behind(before)));
            one.silent.forEach(span -> silent.add(span.behind(before)));
        }
        return new Wording(text.toString(), denied, absent, findings, told, silent);
    }

    /** Whether a stretch of the text asks for absence. */
    public boolean isDenied(Span stretch) {
        return denied.stream().anyMatch(span -> span.contains(stretch));
    }

    /** Whether a word states nothing. */
    public boolean isSilent(Span word) {
        return silent.contains(word);
    }

    /** The findings that reports are to have, or to have had. */
    public List<SoughtFinding> present() {
        return findings.stream().filter(finding -> !finding.absent()).toList();
    }

    /** What a stretch of the text tells of the findings that reports are to have. */
    public Set<Aspect> told(Span stretch) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        told.stream()
                .filter(description -> description.span().contains(stretch))
                .map(Description::aspect)
                .filter(aspect -> present().stream()
                        .anyMatch(finding -> !aspect.of(finding.asked()).isEmpty()))
                .forEach(aspects::add);
        return aspects;
    }

    /** The findings that reports are to deny. */
    public List<SoughtFinding> missing() {
        return findings.stream().filter(SoughtFinding::absent).toList();
    }

    /** Whether it asks for the absence of something. */
    public boolean denies() {
        return !absent.isEmpty() || findings.stream().anyMatch(SoughtFinding::absent);
    }

    /** The text without what it denies; the same text where it denies nothing. */
    public String asserted() {
        return asserted(finding -> finding.span().of(text));
    }

    /** The text without what it denies, each finding that reports are to have called by a name that is given to it. */
    public String asserted(Function<SoughtFinding, String> name) {
        Map<Span, String> others = new TreeMap<>(Comparator.comparingInt(Span::start));
        denied.forEach(span -> others.put(span, " "));
        present().forEach(finding -> others.put(finding.span(), name.apply(finding)));
        StringBuilder asserted = new StringBuilder();
        int from = 0;
        for (Map.Entry<Span, String> other : others.entrySet()) {
            if (other.getKey().start() >= from) {
                asserted.append(text, from, other.getKey().start()).append(other.getValue());
                from = other.getKey().end();
            }
        }
        return asserted.append(text, from, text.length()).toString().strip();
    }
}
