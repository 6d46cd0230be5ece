package org.precedent.index.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.model.Span;

/**
 * The languages of one report, told by words that only some of them have: their frequent ones, and the names of
 * findings and sites. English, unless another has more of them; a sentence that has several of another language and
 * none of the report's own is in that.
 */
final class Languages {
    /** So many words of a report tell what it is in. */
    private static final int MOST_WORDS = 400;

    /** A sentence with fewer words of a language than that is no proof of it. */
    private static final int LEAST_WORDS = 2;

    /** A shorter name is an abbreviation, which tells no language. */
    private static final int LEAST_LETTERS = 4;

    /** For each word, a bit a language. */
    private static final Map<String, Integer> WORDS = words();

    private final String text;
    private final Lexicon main;

    /** Whether a sentence may be in another language than the report. */
    private final boolean mixed;

    private Languages(String text, Lexicon main, boolean mixed) {
        this.text = text;
        this.main = main;
        this.mixed = mixed;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        int all = (1 << Lexicon.ALL.size()) - 1;
        for (int i = 0; i < Lexicon.ALL.size(); i++) {
            int bit = 1 << i;
            Lexicon lexicon = Lexicon.ALL.get(i);
            List<String> names = new ArrayList<>(lexicon.findings().written());
            names.addAll(lexicon.sites().written());
            names.removeIf(word -> word.length() < LEAST_LETTERS);
            lexicon.language().common().forEach(word -> words.merge(word, bit, (a, b) -> a | b));
            names.forEach(word -> words.merge(word, bit, (a, b) -> a | b));
        }
        words.values().removeIf(bits -> bits == all);
        return Map.copyOf(words);
    }

    static Languages of(String text) {
        List<Token> tokens = Token.of(text, new Span(0, text.length()), MOST_WORDS);
        int[] counts = counts(tokens, 0);
        if (counts[0] < LEAST_WORDS || most(counts) != 0) {
            addInflected(counts, tokens);
        }
        Lexicon main = Lexicon.ALL.get(most(counts));
        int[] others = counts(tokens, bit(main));
        return new Languages(text, main, others[most(others)] >= LEAST_WORDS);
    }

    private static int bit(Lexicon lexicon) {
        return 1 << Lexicon.ALL.indexOf(lexicon);
    }

    private static int most(int[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }

    /** How many words of each language there are, but for words of some. */
    private static int[] counts(List<Token> tokens, int except) {
        int[] counts = new int[Lexicon.ALL.size()];
        for (int at = 0; at < tokens.size(); at++) {
            int bits = WORDS.getOrDefault(word(tokens, at), 0);
            bits = (bits & except) == 0 ? bits : 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] += bits >> i & 1;
            }
        }
        return counts;
    }

    /** A word, or an abbreviation of two letters: "v.a". */
    private static String word(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        boolean isLetter = word.length() == 1 && tokens.get(at).isWord();
        boolean goesOn =
                isLetter && at + 2 < tokens.size() && tokens.get(at + 1).word().equals(".");
        return goesOn ? word + "." + tokens.get(at + 2).word() : word;
    }

    /** Counts words that a language only knows with another ending, or the parts of. */
    private static void addInflected(int[] counts, List<Token> tokens) {
        for (Token token : tokens) {
            if (token.isWord() && !WORDS.containsKey(token.word())) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += isInflected(Lexicon.ALL.get(i), token.word()) ? 1 : 0;
                }
            }
        }
    }

    private static boolean isInflected(Lexicon lexicon, String word) {
        List<String> parts = lexicon.language().spelling().words(word);
        boolean changed = parts.size() > 1 || !parts.getFirst().equals(word);
        return changed && parts.stream().anyMatch(lexicon.findings()::knows);
    }

    /** That of most of the report. */
    Lexicon main() {
        return main;
    }

    /** That of a sentence. */
    Lexicon of(Span sentence) {
        if (!mixed) {
            return main;
        }
        List<Token> tokens = Token.of(text, sentence);
        int[] others = counts(tokens, bit(main));
        Lexicon other = Lexicon.ALL.get(most(others));
        boolean isOther =
                others[most(others)] >= LEAST_WORDS && counts(tokens, bit(other))[Lexicon.ALL.indexOf(main)] == 0;
        return isOther ? other : main;
    }
}
