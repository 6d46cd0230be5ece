package org.precedent.index.report;

import java.util.List;

/**
 * What must be known of a language beside that to read findings: data files alone, in the same folder. Immutable, and
 * large.
 *
 * @param language the language
 * @param doubts tell what may be there
 * @param findings how findings are called
 * @param qualifiers narrow what is absent
 * @param earlier tell what an earlier study showed
 * @param sites how the places are called where findings are
 * @param zones how it is called how high a place is
 */
record Lexicon(
        Language language,
        Cues doubts,
        Names findings,
        Names sites,
        Names zones,
        Modifiers modifiers,
        Qualifiers qualifiers,
        EarlierStudies.Words earlier) {

    /** One a language, in their order. */
    static final List<Lexicon> ALL = Language.ALL.stream().map(Lexicon::of).toList();

    static final Lexicon ENGLISH = of("en");

    /** That of the language with a code. */
    static Lexicon of(String name) {
        return ALL.stream()
                .filter(one -> one.language.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Lexicon of(Language language) {
        String name = language.name();
        Spelling spelling = language.spelling();
        return new Lexicon(
                language,
                Cues.ofDoubt(WordFile.read(name + "/doubts.txt"), WordFile.read(name + "/cues.txt"), spelling),
                Names.read(name + "/findings.txt", spelling),
                Names.shared(name + "/sites.txt", spelling),
                Names.read(name + "/zones.txt", spelling),
                Modifiers.of(WordFile.read(name + "/modifiers.txt"), spelling),
                Qualifiers.of(WordFile.read(name + "/qualifiers.txt"), spelling),
                EarlierStudies.Words.of(WordFile.read(name + "/earlier.txt"), spelling));
    }
}
