package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/**
 * Words of reports that may be parts of a name as well, such as {@code left}, {@code small} or {@code hand}. As a part
 * of a name one counts only beside another part, or behind a title: without its words a report is worth nothing.
 */
final class CommonWords {

    private static final int SHORTEST_WITH_ENDING = 6;
    private static final Set<String> WORDS = WordList.spellings("common-words.txt");
    private static final List<String> ENDINGS = List.copyOf(WordList.spellings("common-endings.txt"));

    private CommonWords() {}

    static boolean has(Word word) {
        return word.traits().common();
    }

    static boolean has(String spelling) {
        return WORDS.contains(spelling) || isPlural(spelling) || hasEnding(spelling);
    }

    private static boolean isPlural(String spelling) {
        return spelling.endsWith("s") && WORDS.contains(spelling.substring(0, spelling.length() - 1));
    }

    private static boolean hasEnding(String spelling) {
        return spelling.length() >= SHORTEST_WITH_ENDING && ENDINGS.stream().anyMatch(spelling::endsWith);
    }
}
