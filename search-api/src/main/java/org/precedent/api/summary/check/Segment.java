package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.precedent.index.model.Span;

/**
 * A part of a claim that speaks of the same cases.
 *
 * @param span in the claim's text
 * @param who of which cases; none when it does not tell
 * @param said of each of them
 */
record Segment(Span span, List<CasePhrase> who, List<Statement> said) {
    Segment {
        who = List.copyOf(who);
        said = List.copyOf(said);
    }

    /** The same with what earlier parts named in full: "a pleural effusion in case 1, no effusion in case 2". */
    Segment asNamedBefore(List<Segment> earlier) {
        List<Statement> named =
                earlier.stream().flatMap(segment -> segment.said().stream()).toList();
        return new Segment(
                span, who, said.stream().map(one -> one.asNamedBefore(named)).toList());
    }

    /** Whether it speaks of those of which no other part does. */
    boolean isOfRest() {
        return who.stream().anyMatch(CasePhrase::rest);
    }

    /** The cases that it names by their numbers. */
    Set<Integer> named() {
        Set<Integer> named = new TreeSet<>();
        who.stream().filter(phrase -> !phrase.leavesOut()).forEach(phrase -> named.addAll(phrase.numbers()));
        return named;
    }
}
