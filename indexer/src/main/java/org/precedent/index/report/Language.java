package org.precedent.index.report;

import java.util.List;

/**
 * What must be known of a language to take reports in it apart: data files alone, in a folder named after it.
 * Immutable.
 *
 * @param name its code in ISO 639-1
 * @param common words by which a text is known to be in it
 * @param denials tell what is absent
 */
record Language(
        String name,
        List<String> common,
        Spelling spelling,
        Abbreviations abbreviations,
        Headings headings,
        Cues denials,
        Grammar grammar,
        Sides sides,
        Sizes sizes) {

    /** Their codes. */
    static final List<String> NAMES = List.of("en", "de", "fr", "es");

    /** All that reports are read in. */
    static final List<Language> ALL = NAMES.stream().map(Language::named).toList();

    static final Language ENGLISH = ALL.getFirst();

    private static Language named(String name) {
        WordFile words = WordFile.read(name + "/words.txt");
        Spelling spelling = Spelling.of(words);
        return new Language(
                name,
                List.copyOf(words.written("common")),
                spelling,
                Abbreviations.of(words),
                Headings.of(WordFile.read(name + "/headings.txt")),
                Cues.ofDenial(WordFile.read(name + "/cues.txt"), spelling),
                Grammar.of(WordFile.read(name + "/grammar.txt"), spelling),
                Sides.of(WordFile.read(name + "/sides.txt"), WordFile.read(name + "/moves.txt"), spelling),
                Sizes.of(words));
    }
}
