package org.precedent.index.report;

/**
 * What must be known of a language beside that to read findings: data files alone, in the same folder. Immutable, and
 * large.
 *
 * @param language the language
 * @param doubts tell what may be there
 * @param findings how findings are called
 * @param sites how the places are called where findings are
 */
record Lexicon(Language language, Cues doubts, Names findings, Names sites, Modifiers modifiers) {

    static final Lexicon ENGLISH = named("en", Language.ENGLISH);

    private static Lexicon named(String name, Language language) {
        return new Lexicon(
                language,
                Cues.ofDoubt(WordFile.read(name + "/doubts.txt"), WordFile.read(name + "/cues.txt")),
                Names.read(name + "/findings.txt"),
                Names.read(name + "/sites.txt"),
                Modifiers.of(WordFile.read(name + "/modifiers.txt")));
    }
}
