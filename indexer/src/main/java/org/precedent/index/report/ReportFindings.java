package org.precedent.index.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/**
 * Reads which findings a report speaks of: what is there, what is denied and what is in doubt. By rules alone, after
 * NegEx and ConText, so that the same report always gives the same findings.
 */
public final class ReportFindings {
    private final String text;
    private final ReportStructure structure;
    private final Languages languages;
    private final List<Finding> findings = new ArrayList<>();

    /** What is denied of a margin or a node, and not as a whole. */
    private final Set<Finding> atLimits = new HashSet<>();

    /** How many findings the sentence before names. */
    private int before;

    /** How many findings the sentence before asks for. */
    private int asked;

    /** The sides that heads of lines tell. */
    private final HeadSides heads;

    /** The first clause that states absence behind the sentences that were read. */
    private int nextDenied;

    /** The site that the head of the report speaks of, before any finding. */
    private String about = "";

    private ReportFindings(String text, ReportStructure structure, Languages languages) {
        this.text = text;
        this.structure = structure;
        this.languages = languages;
        this.heads = new HeadSides(text);
    }

    /** The findings of a report in the order of its text. */
    static List<Finding> in(String text, ReportStructure structure, Languages languages) {
        ReportFindings reader = new ReportFindings(text, structure, languages);
        structure.sentences().forEach(reader::read);
        return GeneralDenials.marked(structure.sections(), reader.findings, reader.atLimits);
    }

    private void read(Sentence read) {
        Span sentence = read.span();
        Lexicon lexicon =
                languages.of(sentence, structure.sections().get(read.section()).body());
        Language language = lexicon.language();
        List<Token> tokens = language.spelling().tokens(text, sentence);
        answer(language, tokens);
        List<Span> denied = deniedIn(sentence);
        Context context = new Context(heads.side(language, read, tokens), about);
        List<Finding> named = FindingReader.read(lexicon, text, sentence, tokens, denied, context);
        if (findings.isEmpty() && named.isEmpty() && about.isEmpty()) {
            about = studied(lexicon, tokens);
        }
        leaveOpen(lexicon, tokens, named);
        findings.addAll(named);
        before = named.size();
        named.stream().filter(one -> isAtLimit(language, tokens, one)).forEach(atLimits::add);
        asked = isQuestion(tokens) ? named.size() : 0;
    }

    /** Whether a sentence that denies a finding speaks of a margin or a node beside it. */
    private static boolean isAtLimit(Language language, List<Token> tokens, Finding finding) {
        return finding.presence() == Presence.ABSENT
                && tokens.stream()
                        .filter(token -> token.end() <= finding.span().start()
                                || token.start() >= finding.span().end())
                        .anyMatch(token -> language.grammar().limits().contains(token.word()));
    }

    /** Its clauses that state absence; these are in the order of the text, as sentences are. */
    private List<Span> deniedIn(Span sentence) {
        List<Span> negated = structure.negated();
        int first = nextDenied;
        while (nextDenied < negated.size() && negated.get(nextDenied).end() <= sentence.end()) {
            nextDenied++;
        }
        return negated.subList(first, nextDenied).stream()
                .filter(clause -> sentence.start() <= clause.start())
                .toList();
    }

    /** The site of which a sentence names a study; empty when there is none, or several. */
    private String studied(Lexicon lexicon, List<Token> tokens) {
        Set<String> studies = lexicon.language().grammar().studies();
        if (tokens.stream().noneMatch(token -> studies.contains(token.word()))) {
            return "";
        }
        Set<String> sites = new HashSet<>();
        lexicon.sites().in(text, tokens).forEach(site -> sites.add(site.id()));
        return sites.size() == 1 ? sites.iterator().next() : "";
    }

    private void answer(Language language, List<Token> tokens) {
        Presence answer = answerIn(language, tokens);
        if (answer != null) {
            findings.subList(findings.size() - asked, findings.size()).replaceAll(one -> one.with(answer));
        }
    }

    /** As in "No fracture is seen. It cannot be excluded." */
    private void leaveOpen(Lexicon lexicon, List<Token> tokens, List<Finding> named) {
        if (before > 0 && new LeftOpen(lexicon, tokens).isOfSentenceBefore(named)) {
            int at = findings.size();
            while (at > findings.size() - before && findings.get(at - 1).presence() == Presence.ABSENT) {
                at--;
                findings.set(at, findings.get(at).with(Presence.UNCERTAIN));
            }
        }
    }

    private static boolean isQuestion(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.getLast().word().equals("?");
    }

    /** What a sentence says to a question before it; null when it is no answer. */
    private static @Nullable Presence answerIn(Language language, List<Token> tokens) {
        boolean isShort =
                tokens.size() == 1 || (tokens.size() > 1 && !tokens.get(1).isWord());
        if (!isShort) {
            return isDenial(language, tokens) ? Presence.ABSENT : null;
        }
        Grammar grammar = language.grammar();
        String word = tokens.getFirst().word();
        if (grammar.denying().contains(word)) {
            return Presence.ABSENT;
        }
        return grammar.affirming().contains(word) ? Presence.PRESENT : null;
    }

    /** As in "Not seen.": it has no other words. */
    private static boolean isDenial(Language language, List<Token> tokens) {
        int words = (int) tokens.stream().takeWhile(Token::isWord).count();
        return tokens.stream().skip(words).noneMatch(Token::isWord)
                && language.denials().in(tokens).stream()
                        .anyMatch(cue -> cue.kind() == Cue.Kind.AFTER && cue.first() == 0 && cue.last() == words - 1);
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
