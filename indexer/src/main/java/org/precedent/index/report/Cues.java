package org.precedent.index.report;

import static org.precedent.index.report.Cue.Kind.AFTER;
import static org.precedent.index.report.Cue.Kind.AROUND;
import static org.precedent.index.report.Cue.Kind.BEFORE;
import static org.precedent.index.report.Cue.Kind.PSEUDO;
import static org.precedent.index.report.Cue.Kind.REFUTES;
import static org.precedent.index.report.Cue.Kind.SIGNED;
import static org.precedent.index.report.Cue.Kind.STOP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of a language that tell what is absent, or what is in doubt, and finds them in a sentence. */
final class Cues {
    private static final int MOST_FILLERS = 6;

    /** Stands in a phrase for any number. */
    private static final String NUMBER = "00";

    /** By their first word, and by their second one, which is empty for phrases of one word. */
    private final Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();

    private final Set<String> negators;

    /** "No significant interval change" denies the change, not what did not change. */
    private final Set<String> changes;

    private final Set<String> degrees;

    /** What goes on with {@code seen} or a doubt: "not". */
    private final Set<String> nots;

    /** Between "not" and what was not seen. */
    private final Set<String> fillers;

    private final Set<String> seen;

    /** "Not well seen" tells of the examination, "cannot be excluded" of a doubt. */
    private final Set<String> doubts;

    private record Phrase(Cue.Kind kind, List<String> words) {}

    private Cues(
            Set<String> negators,
            Set<String> changes,
            Set<String> degrees,
            Set<String> nots,
            Set<String> fillers,
            Set<String> seen,
            Set<String> doubts) {
        this.negators = negators;
        this.changes = changes;
        this.degrees = degrees;
        this.nots = nots;
        this.fillers = fillers;
        this.seen = seen;
        this.doubts = doubts;
    }

    /** Those of absence. */
    static Cues ofDenial(WordFile file, Spelling spelling) {
        Cues cues = new Cues(
                file.words("negators", spelling),
                file.words("changes", spelling),
                file.words("degrees", spelling),
                file.words("nots", spelling),
                file.words("fillers", spelling),
                file.words("seen", spelling),
                file.words("doubts", spelling));
        cues.add(BEFORE, file.phrases("denies-next", spelling));
        cues.add(AFTER, file.phrases("denies-last", spelling));
        cues.add(AROUND, file.phrases("denies-around", spelling));
        cues.add(SIGNED, file.phrases("denied", spelling));
        cues.add(REFUTES, file.phrases("refutes", spelling));
        cues.add(STOP, file.phrases("ends", spelling));
        cues.add(PSEUDO, file.phrases("no-denial", spelling));
        return cues;
    }

    /** Those of doubt, which ends where something is denied. */
    static Cues ofDoubt(WordFile file, WordFile denial, Spelling spelling) {
        Cues cues = new Cues(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        cues.add(STOP, denial.phrases("denies-next", spelling));
        cues.add(STOP, file.phrases("ends", spelling));
        cues.add(BEFORE, file.phrases("doubts-next", spelling));
        cues.add(AFTER, file.phrases("doubts-last", spelling));
        cues.add(AROUND, file.phrases("doubts-around", spelling));
        cues.add(PSEUDO, file.phrases("no-doubt", spelling));
        return cues;
    }

    private void add(Cue.Kind kind, List<List<String>> list) {
        for (List<String> words : list) {
            String second = words.size() > 1 ? words.get(1) : "";
            phrases.computeIfAbsent(words.getFirst(), word -> new HashMap<>())
                    .computeIfAbsent(second, word -> new ArrayList<>())
                    .add(new Phrase(kind, words));
        }
    }

    /** The cues of a sentence in their order; at each place the longest counts, and none begins inside another. */
    List<Cue> in(List<Token> tokens) {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Cue cue = at(tokens, at);
            if (cue != null) {
                cues.add(cue);
                at = cue.last();
            }
            at++;
        }
        return cues;
    }

    private @Nullable Cue at(List<Token> tokens, int at) {
        Cue longest = longest(tokens, at);
        Cue extended = negators.contains(tokens.get(at).word()) ? extended(tokens, at) : null;
        boolean isLonger = extended != null && (longest == null || extended.last() > longest.last());
        return isLonger ? extended : longest;
    }

    private @Nullable Cue longest(List<Token> tokens, int at) {
        Map<String, List<Phrase>> here = phrases.get(tokens.get(at).word());
        if (here == null) {
            return null;
        }
        Cue longest = longest(here.get(""), tokens, at, null);
        if (at + 1 >= tokens.size()) {
            return longest;
        }
        String second = tokens.get(at + 1).word();
        if (matches(second, NUMBER)) {
            longest = longest(here.get(NUMBER), tokens, at, longest);
        }
        return longest(here.get(second), tokens, at, longest);
    }

    /** The longest phrase of some, or one that was found before; of two that are as long the later one. */
    private static @Nullable Cue longest(
            @Nullable List<Phrase> some, List<Token> tokens, int at, @Nullable Cue before) {
        if (some == null) {
            return before;
        }
        Cue longest = before;
        for (Phrase phrase : some) {
            int last = at + phrase.words.size() - 1;
            if (matches(tokens, at, phrase.words) && (longest == null || last >= longest.last())) {
                longest = new Cue(phrase.kind, at, last);
            }
        }
        return longest;
    }

    private static boolean matches(List<Token> tokens, int at, List<String> words) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!matches(tokens.get(at + i).word(), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String word, String wanted) {
        return wanted.equals(NUMBER) ? Character.isDigit(word.charAt(0)) : word.equals(wanted);
    }

    /**
     * Whether "not" before a word says how what is there is: "is not ruptured", but neither "is not seen" nor "not any
     * more".
     */
    boolean describes(String not, String word) {
        return nots.contains(not) && !seen.contains(word) && !fillers.contains(word) && !degrees.contains(word);
    }

    /** Whether a word is "no", "not", "without" or the like. */
    boolean isNegator(String word) {
        return negators.contains(word);
    }

    /** Whether a word tells of a change, as in "no progression". */
    boolean isChange(String word) {
        return changes.contains(word);
    }

    /** What "no", "not" or "without" becomes with the words behind it; null if these change nothing. */
    private @Nullable Cue extended(List<Token> tokens, int at) {
        boolean not = nots.contains(tokens.get(at).word());
        for (int i = at + 1; i < tokens.size() && i <= at + MOST_FILLERS; i++) {
            String word = tokens.get(i).word();
            if (changes.contains(word)) {
                return new Cue(PSEUDO, at, i);
            }
            if (not && doubts.contains(word)) {
                return new Cue(PSEUDO, at, i);
            }
            if (not && seen.contains(word)) {
                return new Cue(AFTER, at, i);
            }
            if (!degrees.contains(word) && !(not && fillers.contains(word))) {
                return null;
            }
        }
        return null;
    }
}
