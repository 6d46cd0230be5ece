package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.precedent.index.model.Span;

/**
 * A query in the writing of a report, for whoever asks writes otherwise: "everything except pneumothorax" for "no
 * pneumothorax", "pe" for "PE", "effusion -fracture" for "effusion, no fracture". Of the same length, so that places in
 * the one are places in the other.
 */
public final class QueryWriting {
    /** Behind a number it is a unit. */
    private static final Pattern SHORT_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(?<!\\d\\s{0,2})\\p{L}{2}(?![\\p{L}\\p{N}'’])");

    /** A minus as searches know it: a space before it, and none behind. */
    private static final Pattern MINUS = Pattern.compile("(?<=^|\\s)-(?=\\p{L})");

    /** A question, and what stands behind it up to the next mark. */
    private static final Pattern QUESTION = Pattern.compile("(?<=[\\p{L}\\p{N}])(\\s*[?!]+\\s*)([^,;.?!\\n]+)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** By each phrase of exception the word of reports for it. */
    private static final Map<String, String> EXCEPTIONS = exceptions();

    private static final Pattern EXCEPTION = anyOf(EXCEPTIONS.keySet());

    /** Abbreviations of two letters that are no other word in small letters. */
    private static final Set<String> ABBREVIATIONS = abbreviations();

    /** The space before an answer that ends a part of the query: "pneumothorax no". */
    private static final Pattern BEFORE_ANSWER = beforeAnswer();

    private QueryWriting() {}

    /** The same query as a report would write it. */
    public static String asReport(String query) {
        StringBuilder text = new StringBuilder(query);
        Matcher exception = EXCEPTION.matcher(query);
        List<Span> doubts = Descriptions.doubts(query); // such as "cannot exclude"
        while (exception.find()) {
            int start = exception.start();
            if (doubts.stream().anyMatch(doubt -> doubt.start() < start && start < doubt.end())) {
                continue;
            }
            String phrase = exception.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            String denial = Objects.requireNonNull(EXCEPTIONS.get(phrase), "a phrase has no denial");
            put(text, exception.start(), exception.end(), denial);
        }
        Matcher word = SHORT_WORD.matcher(query);
        while (word.find()) {
            String written = word.group().toUpperCase(Locale.ROOT);
            if (ABBREVIATIONS.contains(written)) {
                put(text, word.start(), word.end(), written);
            }
        }
        Matcher answer = BEFORE_ANSWER.matcher(query);
        while (answer.find()) {
            put(text, answer.start(), answer.end(), ":");
        }
        Matcher question = QUESTION.matcher(query);
        while (question.find()) {
            if (isAnswer(question.group(2))) {
                put(text, question.start(1), question.end(1), ":");
            }
        }
        return text.toString();
    }

    /** As in "pneumothorax? not seen": a form has it behind a colon. */
    private static boolean isAnswer(String behind) {
        List<String> words =
                WORD.matcher(behind).results().map(MatchResult::group).toList();
        return !words.isEmpty() && words.stream().allMatch(Vocabulary::isGrammar);
    }

    /** The places of minus signs before words. */
    public static List<Integer> minuses(String query) {
        return MINUS.matcher(query).results().map(found -> found.start()).toList();
    }

    /** In place of a stretch, at its end. */
    private static void put(StringBuilder text, int start, int end, String word) {
        text.replace(start, end, " ".repeat(end - start - word.length()) + word);
    }

    private static Map<String, String> exceptions() {
        Map<String, String> exceptions = new HashMap<>();
        for (Language language : Language.ALL) {
            WordFile file = WordFile.read(language.name() + "/queries.txt");
            String denial = file.written("denial").getFirst();
            file.written("exceptions").forEach(phrase -> exceptions.putIfAbsent(phrase, denial));
        }
        return Map.copyOf(exceptions);
    }

    private static Pattern anyOf(Set<String> phrases) {
        List<String> longestFirst = new ArrayList<>(phrases);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        String any = longestFirst.stream()
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }

    private static Pattern beforeAnswer() {
        Set<String> answers = new HashSet<>();
        for (Language language : Language.ALL) {
            answers.addAll(language.grammar().denying());
            answers.addAll(language.grammar().affirming());
        }
        String any = answers.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)(?<=[\\p{L}\\p{N}])\\s(?=(?:" + any + ")\\s*(?:[,;.]|$))");
    }

    private static Set<String> abbreviations() {
        Set<String> abbreviations = new HashSet<>();
        for (Lexicon lexicon : Lexicon.ALL) {
            abbreviations.addAll(lexicon.findings().ofTwoLetters());
        }
        for (Language language : Language.ALL) {
            language.common().forEach(word -> abbreviations.remove(word.toUpperCase(Locale.ROOT)));
        }
        abbreviations.removeIf(Vocabulary::isGrammar);
        return Set.copyOf(abbreviations);
    }
}
