package org.precedent.index.deid;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of all names that a scrubber was told of, in every spelling, by what each is to its name. */
final class Names {

    private static final int SHORTEST_WITH_ENDING = 4;
    private static final Set<String> TITLES = WordList.spellings("titles.txt");
    private static final Set<String> PARTICLES = WordList.spellings("particles.txt");
    private static final int SHORTEST_CLEAR_TITLE = 3;

    private final Map<Role, Set<String>> parts = new EnumMap<>(Role.class);
    private final NavigableSet<String> sorted = new TreeSet<>();
    private @Nullable Misspelt misspelt;

    Names(Map<Role, Set<String>> parts) {
        for (Role role : Role.values()) {
            this.parts.put(role, Set.copyOf(parts.getOrDefault(role, Set.of())));
        }
        sorted.addAll(of(Role.STRONG));
        sorted.addAll(of(Role.CAPITALISED));
    }

    static Names joined(Collection<Names> some) {
        Map<Role, Set<String>> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Set<String> parts = new HashSet<>();
            some.forEach(names -> parts.addAll(names.of(role)));
            all.put(role, parts);
        }
        return new Names(all);
    }

    private Set<String> of(Role role) {
        return parts.getOrDefault(role, Set.of());
    }

    boolean isEmpty() {
        return parts.values().stream().allMatch(Set::isEmpty);
    }

    static boolean isTitle(List<String> spellings) {
        return Word.isIn(spellings, TITLES);
    }

    static boolean isParticle(List<String> spellings) {
        return Word.isIn(spellings, PARTICLES);
    }

    static boolean isTitle(Word word) {
        return word.traits().title();
    }

    static boolean isParticle(Word word) {
        return word.traits().particle();
    }

    /** Whether a word of a text introduces a name; {@code MR} and {@code DR} are methods of imaging, too. */
    static boolean introduces(Word word, String text) {
        boolean abbreviated = word.end() < text.length() && text.charAt(word.end()) == '.';
        boolean clear = word.plain().length() >= SHORTEST_CLEAR_TITLE
                || abbreviated
                || word.written().chars().anyMatch(Character::isLowerCase);
        return clear && isTitle(word);
    }

    /** Whether a word is a part that is removed wherever it stands, also with an {@code s} at its end. */
    boolean hasStrong(Word word) {
        boolean known = has(Role.STRONG, word) || (word.capital() && has(Role.CAPITALISED, word));
        return known && !CommonWords.has(word);
    }

    /** Whether a word is a part of a name with one letter wrong, and no word of reports. */
    boolean isMisspelt(Word word) {
        if (word.hasDigit() || of(Role.EXACT).isEmpty() || CommonWords.has(word) || Eponyms.has(word)) {
            return false;
        }
        Misspelt known = misspelt;
        if (known == null) {
            known = new Misspelt(of(Role.EXACT));
            misspelt = known;
        }
        return word.spellings().stream().anyMatch(known::has);
    }

    private boolean has(Role role, Word word) {
        if (is(role, word)) {
            return true;
        }
        for (String spelling : word.spellings()) {
            if (isGenitive(role, spelling)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGenitive(Role role, String spelling) {
        int end = spelling.length() - 1;
        return end >= SHORTEST_WITH_ENDING
                && spelling.charAt(end) == 's'
                && of(role).contains(spelling.substring(0, end));
    }

    /** Whether a part that is removed wherever it stands begins with a word, so that more of it may follow. */
    boolean beginsStrong(Word word) {
        for (String spelling : word.spellings()) {
            if (begins(spelling)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(String beginning) {
        String next = sorted.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /** Whether letters are the first ones of all parts of a name. */
    boolean isInitials(String letters) {
        return of(Role.INITIALS).contains(letters);
    }

    boolean is(Role role, Word word) {
        return word.isIn(of(role));
    }
}
