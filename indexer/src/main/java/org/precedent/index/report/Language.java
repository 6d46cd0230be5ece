package org.precedent.index.report;

/** What must be known of a language to read reports in it: data files alone, in a folder named after it. Immutable. */
record Language(Headings headings, Cues cues, Grammar grammar, Sides sides) {

    static final Language ENGLISH = named("en");

    private static Language named(String name) {
        return new Language(
                Headings.of(WordFile.read(name + "/headings.txt")),
                Cues.of(WordFile.read(name + "/cues.txt")),
                Grammar.of(WordFile.read(name + "/grammar.txt")),
                Sides.of(WordFile.read(name + "/sides.txt")));
    }
}
