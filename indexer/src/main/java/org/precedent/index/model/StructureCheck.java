package org.precedent.index.model;

import java.util.List;

/** Holds the parts of a report's structure against each other; its messages hold offsets alone. */
final class StructureCheck {
    private StructureCheck() {}

    /**
     * Lets parts pass that fit together.
     *
     * @throws IllegalArgumentException if they do not
     */
    static void check(List<Section> sections, List<Sentence> sentences, List<Span> negated, List<Finding> findings) {
        checkSections(sections);
        checkSentences(sections, sentences);
        checkNegated(sentences, negated);
        checkFindings(sentences, findings);
    }

    private static void checkFindings(List<Sentence> sentences, List<Finding> findings) {
        int next = 0;
        int end = 0;
        for (Finding finding : findings) {
            Span span = finding.span();
            checkFilled("finding", span);
            checkOrder("finding", span, end);
            while (next < sentences.size() && sentences.get(next).span().end() <= span.start()) {
                next++;
            }
            if (next == sentences.size()) {
                throw new IllegalArgumentException("a finding at " + span.start() + " lies in no sentence");
            }
            checkWithin("finding", span, sentences.get(next).span());
            end = span.end();
        }
    }

    private static void checkSections(List<Section> sections) {
        int end = 0;
        for (Section section : sections) {
            checkOrder("section", new Span(section.start(), section.body().end()), end);
            end = section.body().end();
        }
    }

    private static void checkSentences(List<Section> sections, List<Sentence> sentences) {
        int end = 0;
        for (Sentence sentence : sentences) {
            if (sentence.section() < 0 || sentence.section() >= sections.size()) {
                throw new IllegalArgumentException("a sentence belongs to section " + sentence.section()
                        + " of a report that has " + sections.size());
            }
            checkFilled("sentence", sentence.span());
            checkOrder("sentence", sentence.span(), end);
            checkWithin(
                    "sentence",
                    sentence.span(),
                    sections.get(sentence.section()).body());
            end = sentence.span().end();
        }
    }

    private static void checkNegated(List<Sentence> sentences, List<Span> negated) {
        int next = 0;
        for (Sentence sentence : sentences) {
            int end = sentence.span().start();
            boolean denies = false;
            while (next < negated.size()
                    && negated.get(next).start() < sentence.span().end()) {
                Span clause = negated.get(next);
                checkFilled("negated clause", clause);
                checkOrder("negated clause", clause, end);
                checkWithin("negated clause", clause, sentence.span());
                end = clause.end();
                denies = true;
                next++;
            }
            if (denies == (sentence.polarity() == Polarity.AFFIRMED)) {
                throw new IllegalArgumentException(
                        "the sentence at " + sentence.span().start() + " is " + sentence.polarity()
                                + ", which its negated clauses contradict");
            }
        }
        if (next < negated.size()) {
            throw new IllegalArgumentException(
                    "a negated clause at " + negated.get(next).start() + " lies in no sentence");
        }
    }

    private static void checkFilled(String part, Span span) {
        if (span.start() == span.end()) {
            throw new IllegalArgumentException("the " + part + " at " + span.start() + " is empty");
        }
    }

    private static void checkOrder(String part, Span span, int end) {
        if (span.start() < end) {
            throw new IllegalArgumentException(
                    "a " + part + " starts at " + span.start() + ", before " + end + ", where it may");
        }
    }

    private static void checkWithin(String part, Span span, Span whole) {
        if (span.start() < whole.start() || span.end() > whole.end()) {
            throw new IllegalArgumentException("a " + part + " from " + span.start() + " to " + span.end()
                    + " reaches out of " + whole.start() + " to " + whole.end());
        }
    }
}
