package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/** Finds the words of a claim that tell of which cases it speaks. */
final class CasePhraseReader {
    private static final Map<String, String> NUMBERS = WordLists.pairs("numbers");
    private static final Map<String, Pattern> QUANTIFIERS = quantifiers();
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*(?:to|bis|-|\u2013)\\s*(\\d+)|(\\d+)");

    private static final Map<String, Pattern> BOUNDS = bounds();
    private static final Map<String, String> ORDINALS = WordLists.pairs("ordinals");
    private static final Map<String, String> ENDS = WordLists.pairs("ends");
    private static final Pattern CONTRAST =
            Pattern.compile(WordLists.either("contrasts") + "\\s+$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> OTHERS = WordLists.of("others");

    /** More cases than that are never cited. */
    private static final int MOST = 200;

    /** Beyond all numbers of cases. */
    private static final int LAST = 1000;

    private final String text;
    private final List<CasePhrase> found = new ArrayList<>();

    private CasePhraseReader(String text) {
        this.text = text;
    }

    /** In the order of the text; none of them overlap. */
    static List<CasePhrase> in(String text) {
        CasePhraseReader reader = new CasePhraseReader(text);
        reader.read();
        reader.found.sort(Comparator.comparingInt(one -> one.span().start()));
        return List.copyOf(reader.found);
    }

    private static Map<String, Pattern> quantifiers() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        CasePhraseForms.QUANTIFIERS.forEach(part -> patterns.put(part, CasePhraseForms.quantifier(part)));
        return patterns;
    }

    private static Map<String, Pattern> bounds() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        CasePhraseForms.BOUNDS.forEach(part -> patterns.put(part, CasePhraseForms.bounded(part)));
        return patterns;
    }

    private void read() {
        BOUNDS.forEach((part, pattern) -> add(pattern, one -> bounded(one, part)));
        add(CasePhraseForms.FIRST, CasePhraseReader::first);
        add(CasePhraseForms.ORDINAL, CasePhraseReader::ordinal);
        add(CasePhraseForms.UNLIKE, one -> numbered(one, CasePhrase.Kind.UNLIKE));
        add(CasePhraseForms.ALL_BUT, one -> numbered(one, CasePhrase.Kind.ALL_BUT));
        add(CasePhraseForms.NEITHER, one -> numbered(one, CasePhrase.Kind.NONE));
        add(CasePhraseForms.BRACKETED, one -> named(one, false));
        add(CasePhraseForms.NAMED, one -> named(one, one.group("only") != null));
        add(CasePhraseForms.NONE_COUNTED, CasePhraseReader::noneCounted);
        add(CasePhraseForms.OF, one -> counted(one, number(one.group("total")), isOnly(one)));
        add(CasePhraseForms.ALL_COUNTED, CasePhraseReader::allCounted);
        add(
                CasePhraseForms.THE_COUNTED,
                one -> CasePhrase.counted(span(one), CasePhrase.Kind.THE, number(one.group("count")), -1, false));
        QUANTIFIERS.forEach((part, pattern) -> add(pattern, one -> quantified(one, part)));
        add(CasePhraseForms.COUNTED, one -> counted(one, -1, isOnly(one)));
        add(CasePhraseForms.COUNTED_BARE, one -> counted(one, -1, isOnly(one)));
        if (!found.isEmpty()) {
            add(CasePhraseForms.LISTED, this::listed);
        }
    }

    private void add(Pattern form, Function<Matcher, @Nullable CasePhrase> reading) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            CasePhrase phrase = reading.apply(matcher);
            if (phrase != null && found.stream().noneMatch(other -> overlap(other.span(), phrase.span()))) {
                found.add(phrase);
            }
        }
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Span span(Matcher matcher) {
        return new Span(matcher.start(), matcher.end());
    }

    private static boolean isOnly(Matcher matcher) {
        return matcher.group("only") != null;
    }

    private static CasePhrase named(Matcher matcher, boolean only) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher range = RANGE.matcher(matcher.group("list"));
        while (range.find()) {
            if (range.group(3) != null) {
                numbers.add(Integer.valueOf(range.group(3)));
                continue;
            }
            int first = Integer.parseInt(range.group(1));
            int last = Math.min(Integer.parseInt(range.group(2)), first + MOST);
            for (int i = first; i <= last; i++) {
                numbers.add(i);
            }
        }
        return ofNumbers(matcher, numbers, only);
    }

    /** Numbers right behind words that count cases. */
    private @Nullable CasePhrase listed(Matcher matcher) {
        boolean counted = found.stream()
                .anyMatch(one -> one.count() > 0
                        && one.span().end() <= matcher.start()
                        && ClaimToken.of(text.substring(one.span().end(), matcher.start()))
                                .isEmpty());
        return counted ? named(matcher, false) : null;
    }

    private static CasePhrase ofNumbers(Matcher matcher, Set<Integer> numbers, boolean only) {
        return new CasePhrase(span(matcher), CasePhrase.Kind.NAMED, numbers, -1, -1, only, false);
    }

    /**
     * "the first and third cases"; the last has a number that no case has, for how many there are is not known here.
     */
    private static CasePhrase ordinal(Matcher matcher) {
        Set<Integer> numbers = new TreeSet<>();
        for (ClaimToken token : ClaimToken.of(matcher.group("list"))) {
            String place = ORDINALS.get(token.word());
            if (place != null) {
                numbers.add(Integer.valueOf(place));
            }
        }
        return ofNumbers(matcher, numbers, isOnly(matcher));
    }

    private static CasePhrase first(Matcher matcher) {
        boolean fromStart = "1".equals(ENDS.get(matcher.group("place").toLowerCase(Locale.ROOT)));
        int count = Math.min(number(matcher.group("count")), MOST);
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 1; i <= count; i++) {
            numbers.add(fromStart ? i : LAST - i);
        }
        return ofNumbers(matcher, numbers, isOnly(matcher));
    }

    private static CasePhrase bounded(Matcher matcher, String part) {
        int count = number(matcher.group("count"));
        int total = matcher.group("total") == null ? -1 : number(matcher.group("total"));
        Span span = span(matcher);
        return switch (part) {
            case "at-least" -> CasePhrase.counted(span, CasePhrase.Kind.AT_LEAST, count, total, false);
            case "more-than" -> CasePhrase.counted(span, CasePhrase.Kind.AT_LEAST, count + 1, total, false);
            case "at-most" -> CasePhrase.counted(span, CasePhrase.Kind.AT_MOST, count, total, false);
            default -> CasePhrase.counted(span, CasePhrase.Kind.AT_MOST, count - 1, total, false);
        };
    }

    private static CasePhrase counted(Matcher matcher, int total, boolean only) {
        int count = number(matcher.group("count"));
        CasePhrase.Kind kind = count == 0 ? CasePhrase.Kind.NONE : CasePhrase.Kind.COUNTED;
        return CasePhrase.counted(span(matcher), kind, count, total, only).restIf(isRest(matcher));
    }

    private static CasePhrase numbered(Matcher matcher, CasePhrase.Kind kind) {
        return new CasePhrase(span(matcher), kind, named(matcher, false).numbers(), -1, -1, false, false);
    }

    private static CasePhrase noneCounted(Matcher matcher) {
        return CasePhrase.counted(span(matcher), CasePhrase.Kind.NONE, number(matcher.group("count")), -1, false)
                .restIf(isRest(matcher));
    }

    private static CasePhrase allCounted(Matcher matcher) {
        boolean not = matcher.group("not") != null;
        CasePhrase.Kind kind = not ? CasePhrase.Kind.NOT_ALL : CasePhrase.Kind.ALL;
        return CasePhrase.counted(span(matcher), kind, number(matcher.group("count")), -1, false)
                .restIf(isRest(matcher));
    }

    /** Whether it speaks of the others. */
    private static boolean isRest(Matcher matcher) {
        return ClaimToken.of(matcher.group()).stream().anyMatch(token -> OTHERS.contains(token.word()));
    }

    private @Nullable CasePhrase quantified(Matcher matcher, String part) {
        boolean not = matcher.group("not") != null;
        if (part.equals("rest")
                && CONTRAST.matcher(text.substring(0, matcher.start())).find()) {
            // "unlike the others" says nothing of them but that
            return CasePhrase.of(span(matcher), CasePhrase.Kind.SOME, false);
        }
        if (part.equals("rest")) {
            CasePhrase.Kind all = not ? CasePhrase.Kind.NOT_ALL : CasePhrase.Kind.ALL;
            return CasePhrase.of(span(matcher), all, isOnly(matcher)).restIf(true);
        }
        if (part.equals("none") && isObject(matcher)) {
            return null;
        }
        CasePhrase.Kind kind = CasePhrase.Kind.valueOf(part.toUpperCase(Locale.ROOT));
        boolean all = kind == CasePhrase.Kind.ALL || kind == CasePhrase.Kind.BOTH;
        boolean rest = (all || kind == CasePhrase.Kind.NONE) && isRest(matcher);
        return CasePhrase.of(span(matcher), not && all ? CasePhrase.Kind.NOT_ALL : kind, isOnly(matcher))
                .restIf(rest);
    }

    /** "case 1 has none" */
    private boolean isObject(Matcher none) {
        String behind = text.substring(none.end());
        boolean last = behind.isBlank() || ".;,".indexOf(behind.strip().charAt(0)) >= 0;
        boolean bare = ClaimToken.of(none.group()).size() == 1;
        return last && bare && !found.isEmpty();
    }

    private static int number(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return Integer.parseInt(NUMBERS.getOrDefault(lower, lower));
    }
}
