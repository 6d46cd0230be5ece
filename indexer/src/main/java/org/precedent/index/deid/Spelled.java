package org.precedent.index.deid;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words written together. */
final class Spelled {

    private Spelled() {}

    /** Words as one: each in its usual spelling, then each in its next, and so on. */
    static Set<String> joined(List<Word> words) {
        int most =
                words.stream().mapToInt(word -> word.spellings().size()).max().orElse(0);
        Set<String> joined = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            StringBuilder together = new StringBuilder();
            for (Word word : words) {
                List<String> spellings = word.spellings();
                together.append(spellings.get(Math.min(i, spellings.size() - 1)));
            }
            joined.add(together.toString());
        }
        return joined;
    }
}
