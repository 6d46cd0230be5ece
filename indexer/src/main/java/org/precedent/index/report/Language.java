package org.precedent.index.report;

/**
 * What must be known of a language to read reports in it: data files alone, in a folder named after it. Immutable.
 *
 * @param denials tell what is absent
 * @param doubts tell what may be there
 * @param findings how findings are called
 * @param sites how the places are called where findings are
 */
record Language(
        Headings headings,
        Cues denials,
        Cues doubts,
        Grammar grammar,
        Sides sides,
        Names findings,
        Names sites,
        Modifiers modifiers) {

    static final Language ENGLISH = named("en");

    private static Language named(String name) {
        WordFile cues = WordFile.read(name + "/cues.txt");
        return new Language(
                Headings.of(WordFile.read(name + "/headings.txt")),
                Cues.ofDenial(cues),
                Cues.ofDoubt(WordFile.read(name + "/doubts.txt"), cues),
                Grammar.of(WordFile.read(name + "/grammar.txt")),
                Sides.of(WordFile.read(name + "/sides.txt")),
                Names.read(name + "/findings.txt"),
                Names.read(name + "/sites.txt"),
                Modifiers.of(WordFile.read(name + "/modifiers.txt")));
    }
}
