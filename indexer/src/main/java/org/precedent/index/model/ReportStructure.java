package org.precedent.index.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report consists of and what it denies. It is made once, by whoever reads reports, and carried along with the
 * text; all offsets are UTF-16 offsets into that text. Parts that overlap, stand out of order or outside of what they
 * belong to are an {@link IllegalArgumentException}.
 *
 * @param sections in the order of the text
 * @param sentences in the order of the text, each within the body of its section
 * @param negated the clauses that state absence, in the order of the text, each within a sentence; a sentence is
 *     {@link Polarity#AFFIRMED} when it holds none of them
 * @param findings in the order of the text, each within a sentence
 */
public record ReportStructure(
        List<Section> sections, List<Sentence> sentences, List<Span> negated, List<Finding> findings) {
    /** Of a text that says nothing. */
    public static final ReportStructure NONE = new ReportStructure(List.of(), List.of(), List.of(), List.of());

    public ReportStructure {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        negated = List.copyOf(negated);
        findings = List.copyOf(findings);
        StructureCheck.check(sections, sentences, negated, findings);
    }

    /** The same with findings. */
    public ReportStructure with(List<Finding> others) {
        return new ReportStructure(sections, sentences, negated, others);
    }

    /** What the report as a whole comes to say of each finding, in the order of their ids. */
    public List<StatedFinding> verdicts() {
        return Verdicts.of(sections, findings);
    }

    /** What the report says of what is there, may be or has gone, each once. */
    public List<ToldFinding> told() {
        return Verdicts.told(findings);
    }

    /** Where the last part ends: no text that is shorter has this structure. */
    public int end() {
        return sections.isEmpty() ? 0 : sections.getLast().body().end();
    }

    /** Whether most of a stretch of the text states absence. A word lies in such a clause, or it does not. */
    public boolean isNegated(Span stretch) {
        int covered = 0;
        for (int i = firstNegatedBehind(stretch.start()); i < negated.size(); i++) {
            Span clause = negated.get(i);
            if (clause.start() >= stretch.end()) {
                break;
            }
            covered += Math.min(clause.end(), stretch.end()) - Math.max(clause.start(), stretch.start());
        }
        return 2 * covered > stretch.end() - stretch.start();
    }

    /** The place of the first clause that ends behind an offset, found by halving. */
    private int firstNegatedBehind(int offset) {
        int low = 0;
        int high = negated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (negated.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The last section that says what the report comes to and is not empty; nothing when there is none. */
    public Optional<Section> conclusion() {
        return sections.reversed().stream()
                .filter(section -> section.role() == SectionRole.CONCLUDES
                        && section.body().start() < section.body().end())
                .findFirst();
    }

    /**
     * Where the report may be cut without cutting a statement: every heading and every sentence, in the order of the
     * text.
     */
    public List<Span> stretches() {
        List<Span> stretches = new ArrayList<>();
        int next = 0;
        for (int section = 0; section < sections.size(); section++) {
            Span heading = sections.get(section).heading();
            if (heading != null) {
                stretches.add(heading);
            }
            for (; next < sentences.size() && sentences.get(next).section() == section; next++) {
                stretches.add(sentences.get(next).span());
            }
        }
        return List.copyOf(stretches);
    }
}
