package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Span;
import org.precedent.index.report.ReportParser;

/**
 * Takes a claim that tells lists side by side, "8 and 12 mm in cases 1 and 3, respectively", apart into claims that
 * each have one item of every list.
 */
final class Respective {
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\d])" + WordLists.either("respectively") + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:,\\s*(?:and|und)\\s|,|;|\\sand\\s|\\sund\\s|\\s(?:bzw\\.|respektive)\\s)\\s*");
    private static final Pattern CASE_NUMBER = Pattern.compile("\\d+");

    /** Words of one kind make a list: sides, degrees, places, courses. */
    private static final List<Map<String, String>> KINDS = List.of(
            WordLists.pairs("sides"),
            WordLists.pairs("places"),
            WordLists.pairs("spreads"),
            WordLists.pairs("courses"));

    private final ClaimDraft draft;
    private final String text;
    private final List<CasePhrase> named;
    private final List<Integer> numbers = new ArrayList<>();

    private Respective(ClaimDraft draft) {
        this.draft = draft;
        this.text = draft.text();
        List<CasePhrase> phrases = CasePhraseReader.in(text);
        List<CasePhrase> byNumber = phrases.stream()
                .filter(one -> one.kind() == CasePhrase.Kind.NAMED)
                .toList();
        this.named =
                byNumber.isEmpty() ? phrases.stream().filter(this::isOfCites).toList() : byNumber;
        for (CasePhrase phrase : named) {
            Matcher number = CASE_NUMBER.matcher(phrase.span().of(text));
            while (number.find()) {
                numbers.add(Integer.valueOf(number.group()));
            }
        }
        if (byNumber.isEmpty() && !named.isEmpty()) {
            numbers.clear();
            numbers.addAll(draft.cites());
        }
    }

    /** "both" of two that are cited, and so on: in the order of the cites. */
    private boolean isOfCites(CasePhrase phrase) {
        return switch (phrase.kind()) {
            case BOTH -> draft.cites().size() == 2;
            case THE, ALL -> phrase.count() == draft.cites().size();
            case NAMED, COUNTED, AT_LEAST, AT_MOST, ALL_BUT, UNLIKE, NOT_ALL, MOST, HALF, FEW, SEVERAL, SOME, NONE ->
                false;
        };
    }

    /** Whether a claim tells lists side by side. */
    static boolean is(ClaimDraft draft) {
        return WORD.matcher(draft.text()).find();
    }

    /** Whether the word that tells so may mean no more than "or". */
    static boolean isPlain(ClaimDraft draft) {
        Matcher word = WORD.matcher(draft.text());
        return word.find() && !word.group().equalsIgnoreCase("respectively");
    }

    /** A claim for each item; none when it cannot be told what goes with what. */
    static List<ClaimDraft> parts(ClaimDraft draft) {
        return new Respective(draft).parts();
    }

    private List<ClaimDraft> parts() {
        boolean ofCases = numbers.size() > 1;
        boolean cited = new HashSet<>(numbers).equals(new HashSet<>(draft.cites()));
        if (ofCases && (!cited || numbers.size() != draft.cites().size())) {
            return List.of();
        }
        int count = ofCases ? numbers.size() : 0;
        List<List<Span>> lists = lists(count);
        int items = ofCases
                ? count
                : lists.stream().mapToInt(List::size).findFirst().orElse(0);
        boolean alike = lists.stream().allMatch(list -> list.size() == items);
        if (items < 2 || !alike || lists.size() < (ofCases ? 1 : 2)) {
            return List.of();
        }
        List<ClaimDraft> parts = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            parts.add(part(i, lists, ofCases));
        }
        return parts;
    }

    private ClaimDraft part(int place, List<List<Span>> lists, boolean ofCases) {
        StringBuilder part = new StringBuilder(text);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            blank(part, new Span(word.start(), word.end()));
        }
        for (List<Span> list : lists) {
            Span whole = new Span(list.getFirst().start(), list.getLast().end());
            String item = withUnit(list.get(place), list);
            blank(part, whole);
            part.replace(whole.start(), whole.start() + item.length(), item);
        }
        if (!ofCases) {
            return new ClaimDraft(part.toString(), draft.cites(), draft.kind(), "");
        }
        CasePhraseReader.in(text).stream()
                .filter(phrase -> !named.contains(phrase))
                .forEach(phrase -> blank(part, phrase.span()));
        int number = numbers.get(place);
        for (CasePhrase phrase : named.reversed()) {
            String name = phrase.equals(named.getFirst()) ? "case " + number : "";
            part.replace(phrase.span().start(), phrase.span().end(), name);
        }
        return new ClaimDraft(part.toString(), List.of(number), ClaimKind.DIFFERENCE, "");
    }

    /** An item; "8" of "8 and 12 mm" has the unit of the last. */
    private String withUnit(Span item, List<Span> list) {
        String written = item.of(text);
        List<ClaimToken> last = ClaimToken.of(list.getLast().of(text));
        boolean bare = written.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
        return bare && last.getLast().written().chars().allMatch(Character::isLetter)
                ? written + " " + last.getLast().written()
                : written;
    }

    private static void blank(StringBuilder text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** @param count of the items of each; 0 for any */
    private List<List<Span>> lists(int count) {
        List<List<Span>> lists = new ArrayList<>();
        add(lists, quantities(), count);
        for (Map<String, String> kind : KINDS) {
            add(lists, words(kind), count);
        }
        add(lists, grades(), count);
        if (lists.isEmpty() || count == 0) {
            add(lists, findings(count), count);
        }
        if (lists.isEmpty() && count > 0) {
            add(lists, stretches(count), count);
        }
        return lists;
    }

    private static void add(List<List<Span>> lists, List<Span> list, int count) {
        boolean fits = count == 0 ? list.size() > 1 : list.size() == count;
        if (fits && lists.stream().noneMatch(other -> overlap(other, list))) {
            lists.add(list);
        }
    }

    private static boolean overlap(List<Span> one, List<Span> other) {
        return one.getFirst().start() < other.getLast().end()
                && other.getFirst().start() < one.getLast().end();
    }

    private List<Span> quantities() {
        return inARow(Quantity.of(text).stream()
                .map(Quantity::span)
                .filter(span -> named.stream().noneMatch(one -> one.span().contains(span)))
                .toList());
    }

    private List<Span> words(Map<String, String> kind) {
        return inARow(ClaimToken.of(text).stream()
                .filter(token -> kind.containsKey(token.word()))
                .map(ClaimToken::span)
                .toList());
    }

    private List<Span> grades() {
        return inARow(ClaimToken.of(text).stream()
                .filter(token -> Grades.isGrade(token.word()))
                .map(ClaimToken::span)
                .toList());
    }

    /** The longest stretch of them with nothing but separators between. */
    private List<Span> inARow(List<Span> all) {
        List<Span> best = List.of();
        List<Span> row = new ArrayList<>();
        for (Span one : all) {
            boolean goesOn = !row.isEmpty()
                    && SEPARATOR
                            .matcher(" " + text.substring(row.getLast().end(), one.start()) + " ")
                            .matches();
            if (!goesOn) {
                row = new ArrayList<>();
            }
            row.add(one);
            best = row.size() > best.size() ? List.copyOf(row) : best;
        }
        return best;
    }

    /** What stands between separators with one finding each. */
    private List<Span> findings(int count) {
        String plain = plain();
        List<Finding> found = ReportParser.parse(plain).structure().findings();
        if (found.size() < 2 || (count > 0 && found.size() != count)) {
            return List.of();
        }
        List<Span> items = new ArrayList<>();
        int start = start(found.getFirst().span().start());
        for (int i = 0; i + 1 < found.size(); i++) {
            Span between = separator(found.get(i), found.get(i + 1));
            if (between == null) {
                return List.of();
            }
            items.add(new Span(start, between.start()));
            start = between.end();
        }
        items.add(new Span(start, end(found.getLast().span().end())));
        return items;
    }

    /** The claim without the words that tell of which cases it speaks. */
    private String plain() {
        StringBuilder plain = new StringBuilder(text);
        named.forEach(one -> blank(plain, one.span()));
        return plain.toString();
    }

    /** What stands between a comma and the word that says so, cut at its separators. */
    private List<Span> stretches(int count) {
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            return List.of();
        }
        int end = text.substring(0, word.start()).stripTrailing().length();
        end = end > 0 && text.charAt(end - 1) == ',' ? end - 1 : end;
        for (int comma = text.lastIndexOf(',', end - 1); comma > 0; comma = text.lastIndexOf(',', comma - 1)) {
            List<Span> cut = cut(comma + 1, end);
            if (cut.size() == count) {
                return cut;
            }
        }
        return List.of();
    }

    private List<Span> cut(int start, int end) {
        List<Span> cut = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(text).region(start, end);
        int from = start;
        while (matcher.find()) {
            cut.add(new Span(from, matcher.start()));
            from = matcher.end();
        }
        cut.add(new Span(from, end));
        return cut;
    }

    private @Nullable Span separator(Finding one, Finding next) {
        Matcher matcher =
                SEPARATOR.matcher(text).region(one.span().end(), next.span().start());
        Span last = null;
        while (matcher.find()) {
            last = new Span(matcher.start(), matcher.end());
        }
        return last;
    }

    /** Behind the words before a finding that are no item's: cases, and verbs. */
    private int start(int finding) {
        int start = named.stream()
                .mapToInt(one -> one.span().end())
                .filter(end -> end <= finding)
                .max()
                .orElse(0);
        for (ClaimToken token : ClaimToken.of(text.substring(start, finding))) {
            if (WordLists.of("behind-cases").contains(token.word().toLowerCase(Locale.ROOT))) {
                return token.span().behind(start).end();
            }
        }
        return start;
    }

    private int end(int finding) {
        int end = named.stream()
                .mapToInt(one -> one.span().start())
                .filter(start -> start >= finding)
                .min()
                .orElse(text.length());
        for (ClaimToken token : ClaimToken.of(text.substring(finding, end))) {
            if (WordLists.of("behind-cases").contains(token.word())) {
                return Objects.requireNonNull(token.span().behind(finding)).start();
            }
        }
        Matcher word = WORD.matcher(text);
        return word.find(finding) && word.start() < end ? word.start() : end;
    }
}
