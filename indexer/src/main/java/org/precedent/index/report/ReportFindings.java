package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/**
 * Reads which findings a report speaks of: what is there, what is denied and what is in doubt. By rules alone, after
 * NegEx and ConText, so that the same report always gives the same findings.
 */
public final class ReportFindings {
    private final String text;
    private final ReportStructure structure;
    private final Language language = Language.ENGLISH;
    private final List<Finding> findings = new ArrayList<>();

    /** How many findings the sentence before asks for. */
    private int asked;

    /** The side that the head of the present line tells. */
    private @Nullable Side head;

    private int lineEnd;

    private ReportFindings(String text, ReportStructure structure) {
        this.text = text;
        this.structure = structure;
    }

    /** The findings of a report in the order of its text. */
    static List<Finding> in(String text, ReportStructure structure) {
        ReportFindings reader = new ReportFindings(text, structure);
        structure.sentences().forEach(sentence -> reader.read(sentence.span()));
        return List.copyOf(reader.findings);
    }

    private void read(Span sentence) {
        List<Token> tokens = Token.of(text, sentence);
        answer(tokens);
        head(sentence, tokens);
        List<Span> denied = structure.negated().stream()
                .filter(clause -> sentence.start() <= clause.start() && clause.end() <= sentence.end())
                .toList();
        List<Finding> named = FindingReader.read(Lexicon.ENGLISH, text, sentence, tokens, denied, head);
        findings.addAll(named);
        asked = isQuestion(tokens) ? named.size() : 0;
    }

    private void answer(List<Token> tokens) {
        Presence answer = answerIn(tokens);
        if (answer != null) {
            findings.subList(findings.size() - asked, findings.size()).replaceAll(one -> one.with(answer));
        }
    }

    /** A head holds to the end of its line, or up to the next. */
    private void head(Span sentence, List<Token> tokens) {
        if (sentence.start() > lineEnd) {
            head = null;
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).word().equals(":")) {
                Side told = language.sides().of(text, tokens.subList(0, i));
                head = told == null ? head : told;
                break;
            }
        }
        int end = text.indexOf('\n', sentence.end());
        lineEnd = end < 0 ? text.length() : end;
    }

    private static boolean isQuestion(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.getLast().word().equals("?");
    }

    /** What a sentence says to a question before it; null when it is no answer. */
    private @Nullable Presence answerIn(List<Token> tokens) {
        boolean isShort =
                tokens.size() == 1 || (tokens.size() > 1 && !tokens.get(1).isWord());
        if (!isShort) {
            return null;
        }
        Grammar grammar = language.grammar();
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

    /** What a finding may be more precisely: itself and what is less general. */
    public static Set<String> withLessGeneral(String id) {
        return FindingTree.ALL.withDescendants(id);
    }

    /** What is true when a finding is: itself and what is more general. */
    public static Set<String> withMoreGeneral(String id) {
        return FindingTree.ALL.withAncestors(id);
    }
}
