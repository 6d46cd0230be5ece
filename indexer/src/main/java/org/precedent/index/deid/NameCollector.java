package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names apart, and gathers their parts. */
final class NameCollector {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_JOINED = 5;
    private static final int SHORTEST_IDEOGRAPHIC = 2;

    /** A name of more words is hostile. */
    private static final int MOST_WORDS = 12;

    private static final Pattern SOUND = Pattern.compile("([ae])([iy])");
    private static final Pattern COMPONENTS = Pattern.compile("[\\^,;/_\\r\\n]+");
    private static final Set<String> PLACEHOLDERS = WordList.spellings("placeholders.txt");

    private final Map<Role, Set<String>> parts = new EnumMap<>(Role.class);
    private final Set<String> ideographic = new HashSet<>();
    private final Set<String> wholes = new HashSet<>();

    /** How sure it is that something is a name. */
    enum Belief {
        /** It was told as a name. */
        SURE,
        /** It looks like one. */
        LIKELY,
        /** It is an identifier that may be made of a name. */
        POSSIBLE
    }

    static boolean isPlaceholder(Word word) {
        return word.spellings().stream().anyMatch(PLACEHOLDERS::contains);
    }

    /** A name, its parts divided by carets, commas or spaces, in several writings between signs of equality. */
    void add(String name, Belief belief) {
        for (String writing : name.split("=", -1)) {
            List<List<Word>> components = new ArrayList<>();
            for (String component : COMPONENTS.split(writing, -1)) {
                List<Word> words = withoutTitles(Word.all(component));
                if (!words.isEmpty()) {
                    components.add(words);
                }
            }
            addWriting(components, belief);
        }
    }

    private static List<Word> withoutTitles(List<Word> words) {
        List<Word> names = words.stream()
                .filter(word -> !Names.isTitle(word) || word.isOneLetter())
                .toList();
        return names.stream().limit(MOST_WORDS).toList();
    }

    private void addWriting(List<List<Word>> components, Belief belief) {
        for (List<Word> component : components) {
            for (int i = 0; i < component.size(); i++) {
                part(component, i, belief);
            }
        }
        if (belief == Belief.SURE) {
            petNames(components);
        }
        List<List<Word>> names = components.stream().limit(MOST_WORDS).toList();
        if (belief == Belief.POSSIBLE || names.isEmpty()) {
            return;
        }
        if (belief == Belief.SURE) {
            whole(flat(names));
            whole(flat(names.reversed()));
        }
        List<Word> all = flat(names);
        if (all.size() > 1 && all.stream().noneMatch(NameCollector::isPlaceholder)) {
            joined(names, belief);
            if (belief == Belief.SURE) {
                initials(names);
            }
        }
    }

    /** Those of the given names: all components but the first, or all words but the last. */
    private void petNames(List<List<Word>> components) {
        List<Word> all = flat(components);
        if (all.isEmpty()) {
            return;
        }
        boolean parted = components.size() > 1;
        int last = parted ? all.size() : all.size() - 1;
        for (Word word :
                all.subList(parted ? Math.min(last, components.getFirst().size()) : 0, last)) {
            for (String name : PetNames.of(word.spellings())) {
                boolean weak = name.length() < SHORTEST_PART || CommonWords.has(name);
                put(weak ? Role.WEAK : Role.CAPITALISED, name);
            }
        }
    }

    private static List<Word> flat(List<List<Word>> components) {
        return components.stream().flatMap(List::stream).limit(MOST_WORDS).toList();
    }

    private void whole(List<Word> words) {
        if (words.stream().noneMatch(NameCollector::isPlaceholder)) {
            wholes.addAll(Spelled.joined(words));
        }
    }

    private void part(List<Word> component, int at, Belief belief) {
        Word word = component.get(at);
        if (isPlaceholder(word) || word.hasDigit()) {
            return;
        }
        if (word.isIdeographic()) {
            addIdeographic(word.plain());
            return;
        }
        word.initials().forEach(letter -> put(Role.INITIAL, letter));
        boolean led = at > 0 && Names.isParticle(component.get(at - 1));
        if (Names.isParticle(word) && at + 1 < component.size()) {
            word.spellings().forEach(spelling -> put(Role.PARTICLE, spelling));
        } else if (!word.isOneLetter()) {
            word.spellings().forEach(spelling -> put(role(spelling, word, belief), spelling));
        }
        boolean exact =
                belief == Belief.SURE && !word.isOneLetter() && !CommonWords.has(word) && !Names.isParticle(word);
        if (exact) {
            word.spellings().forEach(spelling -> put(Role.EXACT, spelling));
        }
        if (exact) {
            word.spellings().forEach(this::addOtherWriting);
        }
        if (led) {
            word.spellings().forEach(spelling -> put(Role.LED, spelling));
        }
    }

    /** {@code Mayr} and {@code Mair}, {@code Meyr} and {@code Meir}: one sound, as people hear it. */
    private void addOtherWriting(String spelling) {
        Matcher sound = SOUND.matcher(spelling);
        if (spelling.length() >= SHORTEST_JOINED - 1 && sound.find()) {
            String last = sound.group(2).equals("y") ? "i" : "y";
            String other = spelling.substring(0, sound.start(2)) + last + spelling.substring(sound.end(2));
            put(CommonWords.has(other) ? Role.WEAK : Role.CAPITALISED, other);
        }
    }

    private static Role role(String spelling, Word word, Belief belief) {
        boolean weak = spelling.length() < SHORTEST_PART
                || belief == Belief.POSSIBLE
                || Names.isParticle(word)
                || CommonWords.has(spelling);
        if (weak) {
            return Role.WEAK;
        }
        return belief == Belief.SURE ? Role.STRONG : Role.CAPITALISED;
    }

    /** A name in a script that parts no words. */
    void addIdeographic(String name) {
        if (name.length() >= SHORTEST_IDEOGRAPHIC) {
            ideographic.add(name);
        }
    }

    /** The whole name written as one word, in either order, and the family name with an initial. */
    private void joined(List<List<Word>> components, Belief belief) {
        List<Word> family =
                components.size() > 1 ? components.getFirst() : flat(components).subList(0, 1);
        List<Word> given = components.size() > 1 ? components.get(1) : tail(components.getFirst());
        oneWord(List.of(family, given), belief);
        oneWord(List.of(given, family), belief);
        components.forEach(component -> oneWord(List.of(component), belief));
        oneWord(List.of(family, given.subList(0, 1)), belief);
        oneWord(List.of(given.subList(0, 1), family), belief);
        initialAnd(family, given.getFirst(), belief);
        initialAnd(given.subList(given.size() - 1, given.size()), family.getFirst(), belief);
    }

    /** The first letters of the given names and of the family's, in either order, with all given names or the first. */
    private void initials(List<List<Word>> components) {
        boolean parted = components.size() > 1;
        List<Word> family =
                parted ? components.getFirst() : flat(components).reversed().subList(0, 1);
        List<Word> given = parted
                ? components.get(1)
                : flat(components).subList(0, flat(components).size() - 1);
        for (List<Word> some : List.of(given, given.subList(0, Math.min(1, given.size())))) {
            for (List<Word> names : List.of(family, family.subList(0, 1))) {
                put(Role.INITIALS, letters(some) + letters(names));
                put(Role.INITIALS, letters(names) + letters(some));
            }
        }
    }

    private static String letters(List<Word> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.plain(), 0, 1));
        return letters.toString();
    }

    private static List<Word> tail(List<Word> words) {
        return words.subList(1, words.size());
    }

    private void oneWord(List<List<Word>> pieces, Belief belief) {
        Spelled.joined(flat(pieces)).forEach(name -> oneWord(name, belief));
    }

    private void initialAnd(List<Word> name, Word other, Belief belief) {
        for (String joined : Spelled.joined(name)) {
            String initial = other.plain().substring(0, 1);
            oneWord(initial + joined, belief);
            oneWord(joined + initial, belief);
        }
    }

    private void oneWord(String name, Belief belief) {
        if (Letters.isIdeographic(name)) {
            addIdeographic(name);
        } else if (name.length() >= SHORTEST_JOINED && !CommonWords.has(name)) {
            put(belief == Belief.SURE ? Role.STRONG : Role.CAPITALISED, name);
        }
    }

    private void put(Role role, String spelling) {
        parts.computeIfAbsent(role, _ -> new HashSet<>()).add(spelling);
    }

    Names names() {
        return new Names(parts);
    }

    /** Names in scripts that part no words, removed wherever their characters stand. */
    Set<String> ideographic() {
        return ideographic;
    }

    /** Names written together: a text that holds nothing else is the name. */
    Set<String> wholes() {
        return wholes;
    }
}
