package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names in a text. A part that is a common word, an initial or a short part counts where it stands beside
 * another part of a name or behind a title, and is written as that is: with a capital letter, or both without.
 */
final class NameSearch {

    private static final int WIDEST_GAP = 4;
    private static final int MOST_MIDDLE_NAMES = 2;
    private static final Set<String> DOTTED = WordList.spellings("dotted-abbreviations.txt");
    private static final String WITHIN_NAMES = " \t\u00A0,.-'\u2010\u2011\u2019^_/";

    private final String text;
    private final List<Word> words;
    private final Names names;
    private final List<Unit> units;

    private NameSearch(String text, List<Word> words, Names names) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.units = new Units(text, words, names).all();
    }

    static List<Range> find(String text, List<Word> words, Names names) {
        return names.isEmpty() ? List.of() : new NameSearch(text, words, names).find();
    }

    private List<Range> find() {
        List<Range> found = new ArrayList<>();
        int first = 0;
        while (first < units.size()) {
            int last = first;
            if (units.get(first).kind().isOfName()) {
                while (last + 1 < units.size() && units.get(last + 1).kind().isOfName() && isAttached(last)) {
                    last++;
                }
                addOfGroup(first, last, found);
            }
            first = last + 1;
        }
        return withMiddleNames(found);
    }

    /** Whether the next unit may belong to the same name. */
    private boolean isAttached(int unit) {
        String gap = gapBehind(unit);
        boolean title = units.get(unit).is(Unit.Kind.TITLE);
        boolean abbreviated = title
                || units.get(unit).is(Unit.Kind.INITIAL)
                || units.get(unit).is(Unit.Kind.PARTICLE);
        return gap.length() <= WIDEST_GAP
                && gap.chars().allMatch(point -> switch (point) {
                    case '\n', '\r', ':' -> title;
                    case '.' -> abbreviated;
                    default -> WITHIN_NAMES.indexOf(point) >= 0;
                });
    }

    private String gapBehind(int unit) {
        int next = units.get(unit).last() + 1;
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private void addOfGroup(int first, int last, List<Range> found) {
        boolean titled = first > 0 && units.get(first - 1).is(Unit.Kind.TITLE) && isAttached(first - 1);
        boolean capital = isCapital(first, last, titled);
        int at = first;
        while (at <= last) {
            int end = at;
            while (end <= last && isWrittenAsName(end, first, capital)) {
                end++;
            }
            if (end > at) {
                addIfName(at, end - 1, titled && at == first, found);
            }
            at = Math.max(at, end - 1) + 1;
        }
    }

    /**
     * Whether a unit is written as the sure parts of its group, or the title before it, are.
     *
     * @param capital whether those are written with a capital letter
     */
    private boolean isWrittenAsName(int unit, int first, boolean capital) {
        Unit candidate = units.get(unit);
        return switch (candidate.kind()) {
            case STRONG, PARTICLE -> true;
            case INITIAL -> !isTrailing(unit, first) || isClosed(candidate);
            case WEAK -> candidate.capital() || !capital;
            case TITLE, OTHER -> false;
        };
    }

    private boolean isCapital(int first, int last, boolean titled) {
        boolean anyStrong = false;
        for (Unit unit : units.subList(first, last + 1)) {
            if (unit.is(Unit.Kind.STRONG)) {
                anyStrong = true;
                if (unit.capital()) {
                    return true;
                }
            }
        }
        return titled ? units.get(first - 1).capital() : !anyStrong;
    }

    /** Whether a unit stands behind another part without a comma, as in {@code Smith J}. */
    private boolean isTrailing(int unit, int first) {
        return unit > first
                && units.get(unit - 1).is(Unit.Kind.STRONG)
                && !gapBehind(unit - 1).contains(",");
    }

    /** Whether no word follows at once: {@code Smith B lines} is about lines. */
    private boolean isClosed(Unit unit) {
        int end = words.get(unit.last()).end();
        return end >= text.length() || !Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '\n';
    }

    private void addIfName(int first, int last, boolean titled, List<Range> found) {
        int start = first;
        int end = last;
        while (end >= start && units.get(end).is(Unit.Kind.PARTICLE)) {
            end--;
        }
        while (start <= end && units.get(start).is(Unit.Kind.PARTICLE) && !leads(start, end)) {
            start++;
        }
        if (start <= end && (titled || names(start, end))) {
            found.add(new Range(units.get(start).first(), units.get(end).last()));
        }
    }

    /** Whether a particle belongs to the part behind it, and does not only stand before a name. */
    private boolean leads(int particle, int end) {
        int next = particle + 1;
        while (next < end && units.get(next).is(Unit.Kind.PARTICLE)) {
            next++;
        }
        return next <= end && names.is(Role.LED, words.get(units.get(next).first()));
    }

    private boolean names(int first, int last) {
        long weak = 0;
        long initials = 0;
        Set<String> seen = new HashSet<>();
        for (Unit unit : units.subList(first, last + 1)) {
            String plain = words.get(unit.first()).plain();
            if (unit.is(Unit.Kind.STRONG)) {
                return true;
            }
            if (unit.is(Unit.Kind.WEAK) && seen.add(plain)) {
                weak++;
            }
            initials += unit.is(Unit.Kind.INITIAL) ? 1 : 0;
        }
        return weak > 1 || (weak == 1 && initials > 0) || areInitials(first, last);
    }

    /** {@code J. S.}: the first letters of all parts, each with a full stop. */
    private boolean areInitials(int first, int last) {
        StringBuilder letters = new StringBuilder();
        for (Unit unit : units.subList(first, last + 1)) {
            int end = words.get(unit.last()).end();
            boolean stopped = end < text.length() && text.charAt(end) == '.';
            if (!unit.is(Unit.Kind.INITIAL) || !stopped) {
                return false;
            }
            letters.append(words.get(unit.first()).plain());
        }
        String joined = letters.toString();
        return joined.length() > 1 && names.isInitials(joined) && !DOTTED.contains(joined);
    }

    /** Names nobody told of, between two parts of a name that somebody did: {@code Ann Louise Smith}. */
    private List<Range> withMiddleNames(List<Range> found) {
        List<Range> joined = new ArrayList<>();
        for (Range next : found) {
            Range before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && onlyMiddleNames(before.last(), next.first())) {
                joined.removeLast();
                joined.add(new Range(before.first(), next.last()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean onlyMiddleNames(int before, int behind) {
        int count = behind - before - 1;
        if (count < 1 || count > MOST_MIDDLE_NAMES) {
            return false;
        }
        for (int i = before; i < behind; i++) {
            String gap = text.substring(words.get(i).end(), words.get(i + 1).start());
            boolean stopped = i > before && words.get(i).isOneLetter() && gap.equals(". ");
            if (!gap.equals(" ") && !gap.equals("-") && !stopped) {
                return false;
            }
        }
        return words.subList(before + 1, behind).stream().allMatch(NameSearch::mayBeName);
    }

    private static boolean mayBeName(Word word) {
        return word.capital() && !word.hasDigit() && !CommonWords.has(word) && !Names.isTitle(word);
    }
}
