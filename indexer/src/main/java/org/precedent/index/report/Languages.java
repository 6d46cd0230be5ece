package org.precedent.index.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** So many characters at the end of a long report tell whether that is in another language. */
    private static final int LAST = 3000;

    private static final String BLANK_LINE = "\n\n";

    /** For each word, a bit a language. */
    private static final Map<String, Integer> WORDS = words();

    private final String text;
    private final Lexicon main;

    /** What a sentence may be in beside that of most of the report; null when none. */
    private final @Nullable Lexicon second;

    /** The paragraph last looked at, and whether it is in the second language. */
    private Span paragraph = new Span(0, 0);

    private boolean isSecond;

    private Languages(String text, Lexicon main, @Nullable Lexicon second) {
        this.text = text;
        this.main = main;
        this.second = second;
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
        int[] last = tokens.size() < MOST_WORDS ? others : counts(lastOf(text), bit(main));
        int[] more = others[most(others)] >= last[most(last)] ? others : last;
        boolean mixed = more[most(more)] >= LEAST_WORDS;
        return new Languages(text, main, mixed ? Lexicon.ALL.get(most(more)) : null);
    }

    private static List<Token> lastOf(String text) {
        return Token.of(text, new Span(Math.max(0, text.length() - LAST), text.length()), MOST_WORDS);
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

    /** All that its headings may be in. */
    List<Lexicon> all() {
        return second == null ? List.of(main) : List.of(main, second);
    }

    /**
     * That of a sentence: of another it is that has several words of it and none of the report's own, or at least none
     * of that, in a paragraph of the other.
     *
     * @param section the body of its section
     */
    Lexicon of(Span sentence, Span section) {
        if (second == null) {
            return main;
        }
        int[] tells = tells(sentence);
        boolean strange = isInSecond(sentence, section) || tells[1] >= LEAST_WORDS;
        return tells[0] == 0 && strange ? second : main;
    }

    /** That of most of a section. */
    Lexicon ofSection(Span section) {
        return second != null && isSecond(section) ? second : main;
    }

    /** How many words of a stretch only the report's own language has, and how many only the second. */
    private int[] tells(Span stretch) {
        List<Token> tokens = Token.of(text, stretch, MOST_WORDS);
        Lexicon other = Objects.requireNonNull(second);
        int own = counts(tokens, bit(other))[Lexicon.ALL.indexOf(main)];
        int others = counts(tokens, bit(main))[Lexicon.ALL.indexOf(other)];
        return new int[] {own, others};
    }

    private boolean isSecond(Span stretch) {
        int[] tells = tells(stretch);
        return tells[1] >= LEAST_WORDS && tells[1] > tells[0];
    }

    private boolean isInSecond(Span sentence, Span section) {
        if (sentence.start() < paragraph.start() || sentence.end() > paragraph.end()) {
            // sentences are asked for in their order: the first of a paragraph begins it
            int blank = text.indexOf(BLANK_LINE, sentence.end(), Math.max(sentence.end(), section.end()));
            int end = blank < 0 ? Math.max(sentence.end(), section.end()) : blank;
            paragraph = new Span(sentence.start(), end);
            isSecond = isSecond(paragraph);
        }
        return isSecond;
    }
}
