package org.precedent.index.report;

/**
 * What must be known of a language to take reports in it apart: data files alone, in a folder named after it.
 * Immutable.
 *
 * @param denials tell what is absent
 */
record Language(Headings headings, Cues denials, Grammar grammar, Sides sides) {

    static final Language ENGLISH = named("en");

    private static Language named(String name) {
        return new Language(
                Headings.of(WordFile.read(name + "/headings.txt")),
                Cues.ofDenial(WordFile.read(name + "/cues.txt")),
                Grammar.of(WordFile.read(name + "/grammar.txt")),
                Sides.of(WordFile.read(name + "/sides.txt")));
    }
}
