package org.precedent.index.report;

import static org.precedent.index.report.Cue.Kind.AFTER;
import static org.precedent.index.report.Cue.Kind.BEFORE;
import static org.precedent.index.report.Cue.Kind.PSEUDO;
import static org.precedent.index.report.Cue.Kind.STOP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of English reports that tell what is absent, and finds them in a sentence. */
final class Cues {
    private static final Set<String> NEGATORS = Set.of("no", "not", "without");

    /** "No significant interval change" denies the change, not what did not change. */
    private static final Set<String> CHANGES = Words.of("""
            alteration change changed changes decrease difference enlargement growth improvement increase
            progression reduction regression worsening
            """);

    private static final Set<String> DEGREES = Words.of("""
            acute any appreciable appreciably clear convincing definite evidence further gross important interval
            large major marked markedly much new obvious of overt real relevant sign significant significantly
            substantial substantially
            """);

    /** Between "not" and what was not seen. */
    private static final Set<String> FILLERS =
            Set.of("be", "been", "being", "clearly", "convincingly", "currently", "definitely", "readily");

    private static final Set<String> SEEN = Words.of("""
            apparent appreciated demonstrated detected discernible encountered evident found identified
            noted observed present recognised recognized revealed seen shown suspected visible visualised
            visualized
            """);

    /** "Not well seen" tells of the examination, "cannot be excluded" of a doubt. */
    private static final Set<String> DOUBTS = Words.of("""
            adequately administered assessed available certain clear completely entirely evaluated exclude
            excluded fully given imaged included just necessarily obtained only optimal optimally performed
            well
            """);

    private static final int MOST_FILLERS = 6;

    private static final Map<String, List<Phrase>> PHRASES = phrases();

    private Cues() {}

    private record Phrase(Cue.Kind kind, List<String> words) {}

    private static Map<String, List<Phrase>> phrases() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        add(phrases, BEFORE, """
                no, not, without, w / o, negative for, free of, free from, clear of, absence of, lack of,
                lacks, lacking, devoid of, denies, denied, denying, never, neither, nor, none of, cannot
                see, fails to, failed to, rules out, resolution of, can't see, doesn't, didn't, isn't,
                aren't, wasn't, weren't, hasn't, haven't
                """);
        add(phrases, AFTER, """
                absent, none, nil, ruled out, is excluded, are excluded, was excluded, were excluded, been
                excluded, has resolved, have resolved, had resolved, has cleared, have cleared, no longer
                seen, no longer present, no longer visible, no longer identified, no longer visualized, no
                longer evident
                """);
        add(phrases, STOP, """
                but, however, although, though, except, with the exception of, other than, aside from, apart
                from, besides, yet, nevertheless, nonetheless, whereas, while, which, who, because, due to,
                secondary to, consistent with, suggesting, suggestive of, compatible with, otherwise,
                instead, there is, there are, there was, there were, there has, there have, as the cause of,
                as a cause of, following, status post
                """);
        add(phrases, PSEUDO, """
                rule out, cannot rule out, not rule out, cannot be ruled out, not be ruled out, not ruled
                out, cannot exclude, cannot be excluded, can't exclude, gram negative, without difficulty,
                without contrast, without intravenous contrast, without iv contrast, without and with, with
                and without, no doubt, no matter
                """);
        return phrases;
    }

    private static void add(Map<String, List<Phrase>> phrases, Cue.Kind kind, String list) {
        for (String phrase : Words.phrases(list)) {
            List<String> words = List.of(phrase.split("\\s+"));
            phrases.computeIfAbsent(words.getFirst(), word -> new ArrayList<>()).add(new Phrase(kind, words));
        }
    }

    /** The cues of a sentence in their order; at each place the longest counts, and none begins inside another. */
    static List<Cue> in(List<Token> tokens) {
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

    private static @Nullable Cue at(List<Token> tokens, int at) {
        if (NEGATORS.contains(tokens.get(at).word())) {
            Cue cue = extended(tokens, at);
            if (cue != null) {
                return cue;
            }
        }
        Cue longest = null;
        for (Phrase phrase : PHRASES.getOrDefault(tokens.get(at).word(), List.of())) {
            int last = at + phrase.words.size() - 1;
            if (matches(tokens, at, phrase.words) && (longest == null || last > longest.last())) {
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
            if (!tokens.get(at + i).word().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What "no", "not" or "without" becomes with the words behind it; null if these change nothing. */
    private static @Nullable Cue extended(List<Token> tokens, int at) {
        boolean not = tokens.get(at).word().equals("not");
        for (int i = at + 1; i < tokens.size() && i <= at + MOST_FILLERS; i++) {
            String word = tokens.get(i).word();
            if (CHANGES.contains(word)) {
                return new Cue(PSEUDO, at, i);
            }
            if (not && DOUBTS.contains(word)) {
                return new Cue(PSEUDO, at, i);
            }
            if (not && SEEN.contains(word)) {
                return new Cue(AFTER, at, i);
            }
            if (!DEGREES.contains(word) && !(not && FILLERS.contains(word))) {
                return null;
            }
        }
        return null;
    }
}
