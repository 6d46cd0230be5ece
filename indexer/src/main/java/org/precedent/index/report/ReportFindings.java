package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
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
        List<Finding> asked = List.of();
        for (Sentence sentence : report.structure().sentences()) {
            List<Token> tokens = Token.of(report.text(), sentence.span());
            Presence answer = answer(tokens);
            if (answer != null && !asked.isEmpty()) {
                findings.subList(findings.size() - asked.size(), findings.size())
                        .replaceAll(one -> one.with(answer));
            }
            List<Finding> named = of(report, sentence.span(), tokens);
            findings.addAll(named);
            asked = isQuestion(tokens) ? named : List.of();
        }
        return List.copyOf(findings);
    }

    private static List<Finding> of(Report report, Span sentence, List<Token> tokens) {
        List<Span> denied = report.structure().negated().stream()
                .filter(clause -> sentence.start() <= clause.start() && clause.end() <= sentence.end())
                .toList();
        return FindingReader.read(Language.ENGLISH, report.text(), sentence, tokens, denied);
    }

    private static boolean isQuestion(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.getLast().word().equals("?");
    }

    /** What a sentence says to a question before it; null when it is no answer. */
    private static @Nullable Presence answer(List<Token> tokens) {
        boolean isShort =
                tokens.size() == 1 || (tokens.size() > 1 && !tokens.get(1).isWord());
        if (!isShort) {
            return null;
        }
        Grammar grammar = Language.ENGLISH.grammar();
        String word = tokens.getFirst().word();
        if (grammar.denying().contains(word)) {
            return Presence.ABSENT;
        }
        return grammar.affirming().contains(word) ? Presence.PRESENT : null;
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
