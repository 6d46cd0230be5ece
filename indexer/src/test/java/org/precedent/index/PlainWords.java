package org.precedent.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Report;
import org.precedent.index.model.Snippet;
import org.precedent.index.model.Span;

/** The words of a query, matched in the plainest way that keeps the contract. */
final class PlainWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?]\\s+|\\n");
    private static final Set<String> EMPTY_WORDS = Set.of("a", "an", "and", "in", "of", "on", "or", "the", "with");
    private static final double NEGATED = 0.01;

    private record Word(String term, Span span) {}

    private final List<String> terms;

    private PlainWords(List<String> terms) {
        this.terms = terms;
    }

    static PlainWords of(String words) {
        Set<String> distinct = new LinkedHashSet<>();
        words(words).forEach(word -> distinct.add(word.term));
        return new PlainWords(List.copyOf(distinct));
    }

    /** A point a word that is affirmed, a hundredth one that is negated, a point each two neighbours kept together. */
    double score(Report report) {
        double score = 0;
        List<String> affirmed = new ArrayList<>();
        Set<String> denied = new LinkedHashSet<>();
        for (Word word : words(report.text())) {
            if (report.structure().isNegated(word.span)) {
                denied.add(word.term);
            } else {
                affirmed.add(word.term);
            }
        }
        for (String term : terms) {
            if (affirmed.contains(term)) {
                score += 1;
            } else if (denied.contains(term)) {
                score += NEGATED;
            }
        }
        for (int i = 1; i < terms.size(); i++) {
            int first = affirmed.indexOf(terms.get(i - 1));
            if (first >= 0
                    && first + 1 < affirmed.size()
                    && affirmed.get(first + 1).equals(terms.get(i))) {
                score += 1;
            }
        }
        return score;
    }

    /** From the sentence of the first affirmed match on, else of the first match, else from the beginning. */
    Snippet snippet(Report report, int length) {
        String text = report.text();
        List<Word> matches =
                words(text).stream().filter(word -> terms.contains(word.term)).toList();
        int first = matches.stream()
                .filter(word -> !report.structure().isNegated(word.span))
                .findFirst()
                .or(() -> matches.stream().findFirst())
                .map(word -> word.span.start())
                .orElse(0);
        int start = text.length() <= length ? 0 : sentenceStart(text, first, length);
        int end = Math.min(text.length(), start + length);
        if (end < text.length() && end > start + 1 && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        Span window = new Span(start, end);
        List<Span> shown = matches.stream()
                .map(Word::span)
                .filter(span -> window.start() <= span.start() && span.end() <= window.end())
                .toList();
        return new Snippet(window, shown);
    }

    private static int sentenceStart(String text, int match, int length) {
        int start = 0;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find() && end.end() <= match) {
            start = end.end();
        }
        return match - start < length / 2 ? start : match;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String term = normal(matcher.group());
            if (!EMPTY_WORDS.contains(term)) {
                words.add(new Word(term, new Span(matcher.start(), matcher.end())));
            }
        }
        return words;
    }

    private static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String american = lower.replace("æ", "e")
                .replace("ae", "e")
                .replace("oe", "e")
                .replace("ï", "i")
                .replaceAll("our(s?)$", "or$1");
        return american.length() > 3 && !american.endsWith("us") && !american.endsWith("is")
                ? american.replaceAll("s$", "")
                : american;
    }
}
