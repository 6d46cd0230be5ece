package org.precedent.index.report;

import java.util.Set;

/**
 * Words of a language that tell how far a cue reaches.
 *
 * @param grammar state nothing
 * @param verbs with one of them a clause has its verb
 * @param deniedVerbs likewise, denied
 * @param openers begin a statement of their own after a comma or a join
 * @param presences tell of something that is there, unless a list of what is absent goes on behind it
 * @param conjunctions before "there is", they make it part of what they begin
 * @param alternatives join a list of what is absent
 * @param joins join statements
 * @param parts what follows is another part of the sentence: "with", "but"
 * @param denying at the beginning of a sentence behind a question, they deny what was asked for
 * @param affirming likewise, they affirm it
 */
record Grammar(
        Set<String> grammar,
        Set<String> verbs,
        Set<String> deniedVerbs,
        Set<String> openers,
        Set<String> presences,
        Set<String> conjunctions,
        Set<String> alternatives,
        Set<String> joins,
        Set<String> parts,
        Set<String> denying,
        Set<String> affirming) {

    static Grammar of(WordFile file) {
        return new Grammar(
                file.words("grammar"),
                file.words("verbs"),
                file.words("denied-verbs"),
                file.words("openers"),
                file.words("presences"),
                file.words("conjunctions"),
                file.words("alternatives"),
                file.words("joins"),
                file.words("parts"),
                file.words("denying-answers"),
                file.words("affirming-answers"));
    }
}
