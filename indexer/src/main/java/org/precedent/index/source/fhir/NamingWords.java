package org.precedent.index.source.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.precedent.index.data.DataFile;

/** Which types of resources and which elements name somebody; they stand in {@code naming-words.txt}. */
final class NamingWords {
    /** Resources that are people. */
    static final Set<String> PEOPLE;

    /** Resources that are institutions and places. */
    static final Set<String> PLACES;

    /** Resources that say who had to do with what they refer to. */
    static final Set<String> POINTING;

    /** Elements that refer to people. */
    static final Set<String> PERSON_ELEMENTS;

    /** Elements of days on which somebody was born or died. */
    static final Set<String> BIRTH_ELEMENTS;

    /** Elements in which nobody is looked for. */
    static final Set<String> SKIPPED_ELEMENTS;

    static {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : DataFile.lines(NamingWords.class, "naming-words.txt")) {
            String[] sides = line.split(":", 2);
            Set<String> group = words.computeIfAbsent(sides[0].strip(), key -> new HashSet<>());
            for (String word : sides[1].split(",", -1)) {
                group.add(word.strip());
            }
        }
        PEOPLE = group(words, "people");
        PLACES = group(words, "places");
        POINTING = group(words, "pointing");
        PERSON_ELEMENTS = group(words, "person elements");
        BIRTH_ELEMENTS = group(words, "birth elements");
        SKIPPED_ELEMENTS = group(words, "skipped elements");
    }

    private NamingWords() {}

    private static Set<String> group(Map<String, Set<String>> words, String name) {
        return Set.copyOf(words.getOrDefault(name, Set.of()));
    }
}
