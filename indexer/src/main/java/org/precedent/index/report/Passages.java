package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.precedent.index.model.Polarity;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/** Cuts reports into passages that the text encoder reads whole. */
public final class Passages {
    private static final String CLAUSE_ENDS = ",;:)";

    /** How many characters a token takes in most reports; what to try first depends on it, and nothing else. */
    private static final int USUAL_TOKEN = 4;

    private final String text;
    private final ToIntFunction<String> tokens;
    private final int limit;
    private final List<Span> passages = new ArrayList<>();

    private Passages(String text, ToIntFunction<String> tokens, int limit) {
        this.text = text;
        this.tokens = tokens;
        this.limit = limit;
    }

    /**
     * The report's passages: neighbouring sentences of one section, as many as fit; a sentence that does not fit alone
     * is cut, at a clause if possible, else between words, else between characters.
     *
     * <p>A sentence that only says what is absent is left out, for a text encoder hardly tells "no pneumothorax" from
     * "pneumothorax"; a report that says nothing else is kept whole. All other text is in one passage but headings and
     * white space.
     *
     * @param tokens how many tokens the encoder makes of a text; more of a longer one
     * @param limit the most tokens of a passage; only a single character that takes more is left whole
     * @return the passages in the order of the text, without white space around them
     */
    public static List<Span> of(Report report, ToIntFunction<String> tokens, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit + " tokens leaves no room for text");
        }
        List<Sentence> sentences = report.structure().sentences();
        boolean onlyDenies = sentences.stream().allMatch(Passages::isNegated);
        Passages passages = new Passages(report.text(), tokens, limit);
        List<Span> neighbours = new ArrayList<>();
        int section = 0;
        for (Sentence sentence : sentences) {
            boolean leftOut = isNegated(sentence) && !onlyDenies;
            if (leftOut || sentence.section() != section) {
                passages.group(neighbours);
                neighbours.clear();
                section = sentence.section();
            }
            if (!leftOut) {
                neighbours.add(sentence.span());
            }
        }
        passages.group(neighbours);
        return List.copyOf(passages.passages);
    }

    private static boolean isNegated(Sentence sentence) {
        return sentence.polarity() == Polarity.NEGATED;
    }

    private void group(List<Span> sentences) {
        int first = 0;
        while (first < sentences.size()) {
            int count = fitting(sentences, first);
            if (count == 0) {
                cut(sentences.get(first));
                first++;
            } else {
                passages.add(new Span(
                        sentences.get(first).start(),
                        sentences.get(first + count - 1).end()));
                first += count;
            }
        }
    }

    /** How many parts of the text fit together, from one on. */
    private int fitting(List<Span> parts, int first) {
        int start = parts.get(first).start();
        int most = parts.size() - first;
        int guess = 1;
        while (guess < most && parts.get(first + guess).end() - start <= limit * USUAL_TOKEN) {
            guess++;
        }
        return Furthest.fitting(
                most, guess, n -> fits(start, parts.get(first + n - 1).end()));
    }

    private boolean fits(int start, int end) {
        return tokens.applyAsInt(text.substring(start, end)) <= limit;
    }

    /** Cuts a sentence that is too long, between words where there are any. */
    private void cut(Span sentence) {
        List<Span> words = words(sentence);
        int first = 0;
        while (first < words.size()) {
            int count = fitting(words, first);
            if (count == 0) {
                cutWord(words.get(first));
                first++;
            } else {
                int kept = first + count == words.size() ? count : atClause(words, first, count);
                passages.add(new Span(
                        words.get(first).start(), words.get(first + kept - 1).end()));
                first += kept;
            }
        }
    }

    private List<Span> words(Span sentence) {
        List<Span> words = new ArrayList<>();
        int start = sentence.start();
        for (int at = sentence.start(); at <= sentence.end(); at++) {
            if (at == sentence.end() || Spaces.isSpace(text.charAt(at))) {
                if (at > start) {
                    words.add(new Span(start, at));
                }
                start = at + 1;
            }
        }
        return words;
    }

    /** How many words to keep so that a passage ends with a clause; all, if none ends in its second half. */
    private int atClause(List<Span> words, int first, int count) {
        for (int kept = count; kept > count / 2; kept--) {
            if (CLAUSE_ENDS.indexOf(text.charAt(words.get(first + kept - 1).end() - 1)) >= 0) {
                return kept;
            }
        }
        return count;
    }

    /** Cuts a word that is too long, never inside a character. */
    private void cutWord(Span word) {
        int start = word.start();
        while (start < word.end()) {
            int from = start;
            int count = Furthest.fitting(word.end() - start, limit, n -> fits(from, whole(from + n)));
            int end = whole(start + Math.max(1, count));
            passages.add(new Span(start, end));
            start = end;
        }
    }

    /** The offset itself, or the one behind if it stands inside a character. */
    private int whole(int offset) {
        boolean inside = offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset + 1 : offset;
    }
}
