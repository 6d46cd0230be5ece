package org.precedent.api.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a reader of an answer has to know.
 *
 * @param code of what it says; stays the same. Empty where nothing is said
 * @param sentence in English, without a full stop
 * @param figures that stand in the sentence, by their names
 * @param words that stand in it: of the query, or numbers of cases
 */
public record Notice(String code, String sentence, Map<String, Integer> figures, List<String> words) {
    /** Nothing. */
    public static final Notice NONE = new Notice("", "", Map.of(), List.of());

    public Notice {
        figures = Map.copyOf(figures);
        words = List.copyOf(words);
    }

    /** One without figures and words yet. */
    public static Notice of(NoticeCode code, String sentence) {
        return new Notice(code.code(), sentence, Map.of(), List.of());
    }

    /** The same with one of its figures. */
    public Notice with(String name, int figure) {
        Map<String, Integer> all = new TreeMap<>(figures);
        all.put(name, figure);
        return new Notice(code, sentence, all, words);
    }

    /** The same with its words. */
    public Notice of(Collection<String> all) {
        return new Notice(code, sentence, figures, List.copyOf(all));
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return sentence.isEmpty();
    }

    /** Their sentences. */
    public static List<String> sentences(List<Notice> notices) {
        return notices.stream().map(Notice::sentence).toList();
    }
}
