package org.precedent.index.deid;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Numbers of somebody, recognised by their figures however those are grouped, whatever letters they are written
 * together with, and with any number of zeros before them; those of telephones also without what stands before the
 * number of the town or of the subscriber. Immutable.
 */
final class KnownNumbers {
    static final KnownNumbers NONE = new KnownNumbers(Set.of(), Set.of());

    private static final int FEWEST = 5;
    private static final int FEWEST_GROUPED = 6;
    private static final int FEWEST_OF_A_PHONE = 6;
    private static final int MOST_GROUPS = 10;
    private static final int MOST_FIGURES = 24;
    private static final int WIDEST_GAP = 3;
    private static final String BETWEEN = " -/.()_\u00A0\u2011\u2013";

    private final Set<String> records;

    /** The ends of the numbers of telephones. */
    private final Set<String> ends;

    private final Set<String> phones;
    private final Set<String> whole;

    /**
     * @param records the figures of numbers, without the zeros before them
     * @param phones the figures of numbers of telephones
     */
    KnownNumbers(Collection<String> records, Collection<String> phones) {
        this.records = Set.copyOf(records);
        this.phones = Set.copyOf(phones);
        this.whole = phones.stream().map(KnownNumbers::withoutZeros).collect(Collectors.toUnmodifiableSet());
        Set<String> all = new HashSet<>();
        for (String phone : phones) {
            String figures = withoutZeros(phone);
            for (int length = FEWEST_OF_A_PHONE; length <= figures.length(); length++) {
                all.add(withoutZeros(figures.substring(figures.length() - length)));
            }
        }
        all.removeIf(end -> end.length() < FEWEST_OF_A_PHONE);
        this.ends = Set.copyOf(all);
    }

    static KnownNumbers joined(List<KnownNumbers> some) {
        Set<String> records = new TreeSet<>();
        Set<String> phones = new TreeSet<>();
        for (KnownNumbers one : some) {
            records.addAll(one.records);
            phones.addAll(one.phones);
        }
        return new KnownNumbers(records, phones);
    }

    /** The figures of a text; those in brackets that stand for a zero to be left out are left out. */
    static String figures(String text) {
        StringBuilder figures = new StringBuilder();
        text.replace("(0)", "").chars().filter(c -> c >= '0' && c <= '9').forEach(c -> figures.append((char) c));
        return figures.toString();
    }

    static String withoutZeros(String figures) {
        int first = 0;
        while (first < figures.length() - 1 && figures.charAt(first) == '0') {
            first++;
        }
        return figures.substring(first);
    }

    boolean isEmpty() {
        return records.isEmpty() && ends.isEmpty();
    }

    /** Takes note of all of them in a text. */
    void add(String text, Masks masks) {
        if (isEmpty()) {
            return;
        }
        List<Figures.Run> groups = Figures.of(text).runs();
        int first = 0;
        while (first < groups.size()) {
            int last = longest(text, groups, first, masks);
            first = Math.max(first, last) + 1;
        }
    }

    private int longest(String text, List<Figures.Run> groups, int first, Masks masks) {
        StringBuilder figures = new StringBuilder();
        int match = -1;
        MaskKind kind = MaskKind.NUMBER;
        int end = Math.min(groups.size(), first + MOST_GROUPS);
        for (int i = first; i < end; i++) {
            Figures.Run group = groups.get(i);
            if (i > first && !isBetween(text, groups.get(i - 1).end(), group.start())) {
                break;
            }
            figures.append(text, group.start(), Math.min(group.end(), group.start() + MOST_FIGURES + 1));
            if (figures.length() > MOST_FIGURES) {
                break;
            }
            String number = withoutZeros(figures.toString());
            boolean record = number.length() >= (i > first ? FEWEST_GROUPED : FEWEST) && records.contains(number);
            if (record || isPhone(number)) {
                match = i;
                kind = record ? MaskKind.NUMBER : MaskKind.PHONE;
            }
        }
        if (match >= 0) {
            int start = groups.get(first).start();
            boolean abroad = kind == MaskKind.PHONE && start > 0 && text.charAt(start - 1) == '+';
            masks.add(abroad ? start - 1 : start, groups.get(match).end(), kind);
        }
        return match;
    }

    private boolean isPhone(String number) {
        if (ends.contains(number)) {
            return true;
        }
        // with the code of a country that the field did not have
        for (int code = 1; code <= WIDEST_GAP && number.length() - code >= FEWEST_OF_A_PHONE + 1; code++) {
            if (whole.contains(withoutZeros(number.substring(code)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (BETWEEN.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
