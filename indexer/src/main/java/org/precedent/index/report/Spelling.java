package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.Span;

/**
 * How the words of a language are written: what of a word does not count, so that all its writings are one word. Words
 * of reports and words of the lexicon go through it alike.
 */
final class Spelling {
    private static final int MOST_PARTS = 4;
    private static final String STOP = ".";
    private static final String HYPHEN = "-";

    /** Stands in the list of abbreviations for any number, as in "8. Rippe". */
    static final String NUMBER = "0";

    private final Map<Character, String> alike;
    private final Inflections endings;
    private final Inflections plurals;
    private final WordEnds parts;
    private final Set<String> suffixes;
    private final Set<String> abbreviated;
    private final Set<String> contraries;
    private final Set<String> links;

    /** Whether words count as they stand. */
    private final boolean isAsWritten;

    private Spelling(
            Map<Character, String> alike,
            Inflections endings,
            Inflections plurals,
            WordEnds parts,
            Set<String> suffixes,
            Set<String> abbreviated,
            Set<String> contraries,
            Set<String> links) {
        this.alike = alike;
        this.endings = endings;
        this.plurals = plurals;
        this.parts = parts;
        this.suffixes = suffixes;
        this.abbreviated = abbreviated;
        this.contraries = contraries;
        this.links = links;
        this.isAsWritten = alike.isEmpty() && endings.isEmpty() && parts.isEmpty();
    }

    static Spelling of(WordFile file) {
        Map<Character, String> alike = new HashMap<>();
        for (String pair : file.written("alike")) {
            alike.put(pair.charAt(0), pair.substring(1).strip());
        }
        Spelling letters = new Spelling(
                alike,
                Inflections.NONE,
                Inflections.NONE,
                new WordEnds(List.of()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        Inflections endings = Inflections.of(file.written("endings"), letters::folded);
        List<String> suffixes = file.written("suffixes");
        List<String> joined = new ArrayList<>(file.written("heads"));
        joined.addAll(suffixes);
        WordEnds parts = new WordEnds(file.written("inflected"));
        joined.forEach(head -> List.of(head, letters.folded(head)).forEach(parts::cutsBefore));
        file.written("whole")
                .forEach(word -> List.of(word, letters.folded(word)).forEach(parts::keeps));
        List<String> abbreviated = new ArrayList<>(file.written("abbreviations"));
        abbreviated.addAll(file.written("abbreviations-at-ends"));
        return new Spelling(
                Map.copyOf(alike),
                endings,
                Inflections.of(file.written("plurals"), letters::folded),
                parts,
                Set.copyOf(suffixes.stream()
                        .map(letters::folded)
                        .map(endings::stripped)
                        .toList()),
                Set.copyOf(abbreviated.stream()
                        .flatMap(one -> Arrays.stream(one.split("\\.")))
                        .toList()),
                Set.copyOf(file.written("contraries")),
                Set.copyOf(file.written("links")));
    }

    /** A word in the form in which all its writings are one. */
    String word(String written) {
        return endings.stripped(folded(Token.word(written)));
    }

    /** Likewise without the ending of its plural, as names are compared. */
    String plain(String word) {
        return plurals.cut(word);
    }

    /** Words that make the contrary of the name behind them. */
    Set<String> contraries() {
        return contraries;
    }

    /** Words that lead on from a measurement to what is said of the same thing: "15 mm and is not dilated". */
    Set<String> links() {
        return links;
    }

    private String folded(String word) {
        if (alike.isEmpty() || isPlain(word)) {
            return word;
        }
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String same = c < 128 ? null : alike.get(c);
            if (same == null) {
                folded.append(c);
            } else {
                folded.append(same);
            }
        }
        return folded.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The words of a phrase of the lexicon, and its marks. */
    List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String piece : phrase.strip().split("\\s+", -1)) {
            boolean isSuffix = piece.length() > 1 && piece.startsWith(HYPHEN);
            if (isSuffix) {
                words.add(HYPHEN + word(piece.substring(1)));
            } else {
                tokens(piece, new Span(0, piece.length())).forEach(token -> words.add(token.word()));
            }
        }
        boolean ends =
                words.size() > 1 && words.getLast().equals(STOP) && abbreviated.contains(words.get(words.size() - 2));
        return ends ? List.copyOf(words.subList(0, words.size() - 1)) : List.copyOf(words);
    }

    /** The words of a stretch of text, compounds cut into their parts, and its marks of punctuation. */
    List<Token> tokens(String text, Span stretch) {
        List<Token> written = Token.of(text, stretch);
        if (isAsWritten) {
            return written;
        }
        List<Token> tokens = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Token token = written.get(i);
            boolean isMark = !Character.isLetterOrDigit(token.word().codePointAt(0));
            if (!isMark) {
                add(text, tokens, token);
            } else if (!(token.word().equals(STOP) && i + 1 < written.size() && isAbbreviated(written, i))) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private boolean isAbbreviated(List<Token> written, int stop) {
        if (stop == 0 || written.get(stop - 1).end() < written.get(stop).start()) {
            return false;
        }
        String word = written.get(stop - 1).word();
        boolean isNumber = Character.isDigit(word.charAt(0)) && abbreviated.contains(NUMBER);
        return isNumber || abbreviated.contains(word);
    }

    private void add(String text, List<Token> tokens, Token token) {
        int first = tokens.size();
        int end = token.end();
        String rest = token.word();
        boolean fits = letters(text, token.start(), token.end()) == rest.length();
        for (int parted = 1; fits && parted < MOST_PARTS; parted++) {
            int cut = parts.cut(rest);
            if (cut < 0) {
                break;
            }
            int start = behindLetters(text, token, cut);
            tokens.add(first, new Token(start, end, part(rest.substring(cut))));
            end = start;
            rest = rest.substring(0, cut);
        }
        String word = endings.stripped(folded(rest));
        boolean isSuffix = suffixes.contains(word)
                && first > 0
                && tokens.get(first - 1).word().equals(HYPHEN)
                && tokens.get(first - 1).end() == token.start();
        if (isSuffix) {
            tokens.remove(first - 1);
            tokens.add(first - 1, new Token(token.start(), end, HYPHEN + word));
        } else {
            tokens.add(first, new Token(token.start(), end, word));
        }
    }

    /** How many letters stand between two offsets, with their accents. */
    private static int letters(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters += Token.isAccent(text.charAt(i)) ? 0 : 1;
        }
        return letters;
    }

    /** The offset behind the first letters of a token and their accents. */
    private static int behindLetters(String text, Token token, int letters) {
        int left = letters;
        int at = token.start();
        while (at < token.end() && (left > 0 || Token.isAccent(text.charAt(at)))) {
            left -= Token.isAccent(text.charAt(at)) ? 0 : 1;
            at++;
        }
        return at;
    }

    /** The last part of a compound: what says something of the part before it is marked as such. */
    private String part(String written) {
        String word = endings.stripped(folded(written.toLowerCase(Locale.ROOT)));
        return suffixes.contains(word) ? HYPHEN + word : word;
    }
}
