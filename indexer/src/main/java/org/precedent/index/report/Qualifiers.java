package org.precedent.index.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of a language that narrow a denial: "no acute fracture" does not deny an old one.
 *
 * @param narrows stand before what is denied; in the form in which writings are one, and what they mean
 * @param narrowsBehind likewise right behind it
 * @param leads stand between what is denied and such a word behind it: "of significant size"
 * @param relations behind such a word they lead to what it is a sign of: "suspicious for malignancy"
 * @param whole in them such a word narrows nothing: "small bowel"
 */
record Qualifiers(
        Map<String, String> narrows,
        Map<String, String> narrowsBehind,
        List<List<String>> leads,
        Set<String> relations,
        List<List<String>> whole) {

    static Qualifiers of(WordFile file, Spelling spelling) {
        return new Qualifiers(
                byForm(file.written("narrows"), spelling),
                byForm(file.written("narrows-behind"), spelling),
                file.phrases("leads", spelling),
                file.words("relations", spelling),
                file.phrases("whole", spelling));
    }

    /** What a word means that narrows, before or behind what is denied; null for another. */
    @Nullable String meaning(String form) {
        String before = narrows.get(form);
        return before == null ? narrowsBehind.get(form) : before;
    }

    private static Map<String, String> byForm(List<String> words, Spelling spelling) {
        Map<String, String> byForm = new HashMap<>();
        words.forEach(word -> byForm.putIfAbsent(spelling.word(word), Meanings.of(word)));
        return Map.copyOf(byForm);
    }
}
