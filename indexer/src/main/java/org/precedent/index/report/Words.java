package org.precedent.index.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Lists of words and phrases, written as text. */
final class Words {
    private Words() {}

    /** The words between white space. */
    static Set<String> of(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }

    /** The phrases between commas. */
    static List<String> phrases(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
