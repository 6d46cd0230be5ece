package org.precedent.index.deid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** First names, and the short names and pet names that people write for them, from {@code pet-names.txt}. */
final class PetNames {
    /** By each name in plain letters, all others of its lines. */
    private static final Map<String, Set<String>> OTHERS = read();

    private PetNames() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> others = new HashMap<>();
        for (String line : WordList.lines("pet-names.txt")) {
            Set<String> names = new HashSet<>();
            WordList.words(line.replace(':', ' ')).forEach(name -> names.addAll(Letters.spellings(name)));
            names.forEach(
                    name -> others.computeIfAbsent(name, _ -> new HashSet<>()).addAll(names));
        }
        return Map.copyOf(others);
    }

    /** What else somebody of a name may be called, in plain letters; the name itself is not among them. */
    static Set<String> of(List<String> spellings) {
        Set<String> all = new HashSet<>();
        spellings.forEach(spelling -> all.addAll(OTHERS.getOrDefault(spelling, Set.of())));
        spellings.forEach(all::remove);
        return all;
    }
}
