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

    /** More cases than that are never cited. */
    private static final int MOST = 200;

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

    private void read() {
        add(CasePhraseForms.BRACKETED, one -> named(one, false));
        add(CasePhraseForms.NAMED, one -> named(one, one.group("only") != null));
        add(CasePhraseForms.OF, one -> counted(one, number(one.group("total")), isOnly(one)));
        add(CasePhraseForms.ALL_COUNTED, CasePhraseReader::allCounted);
        add(
                CasePhraseForms.THE_COUNTED,
                one -> new CasePhrase(span(one), CasePhrase.Kind.THE, Set.of(), number(one.group("count")), -1, false));
        QUANTIFIERS.forEach((part, pattern) -> add(pattern, one -> quantified(one, part)));
        add(CasePhraseForms.COUNTED, one -> counted(one, -1, isOnly(one)));
        add(CasePhraseForms.COUNTED_BARE, one -> counted(one, -1, isOnly(one)));
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
        return new CasePhrase(span(matcher), CasePhrase.Kind.NAMED, numbers, -1, -1, only);
    }

    private static CasePhrase counted(Matcher matcher, int total, boolean only) {
        int count = number(matcher.group("count"));
        CasePhrase.Kind kind = count == 0 ? CasePhrase.Kind.NONE : CasePhrase.Kind.COUNTED;
        return new CasePhrase(span(matcher), kind, Set.of(), count, total, only);
    }

    private static CasePhrase allCounted(Matcher matcher) {
        boolean not = matcher.group("not") != null;
        CasePhrase.Kind kind = not ? CasePhrase.Kind.NOT_ALL : CasePhrase.Kind.ALL;
        return new CasePhrase(span(matcher), kind, Set.of(), number(matcher.group("count")), -1, false);
    }

    private static CasePhrase quantified(Matcher matcher, String part) {
        boolean not = matcher.group("not") != null;
        CasePhrase.Kind kind = CasePhrase.Kind.valueOf(part.toUpperCase(Locale.ROOT));
        boolean all = kind == CasePhrase.Kind.ALL || kind == CasePhrase.Kind.BOTH;
        return CasePhrase.of(span(matcher), not && all ? CasePhrase.Kind.NOT_ALL : kind, isOnly(matcher));
    }

    private static int number(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return Integer.parseInt(NUMBERS.getOrDefault(lower, lower));
    }
}
