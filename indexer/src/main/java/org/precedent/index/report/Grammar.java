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
 * @param enumerations likewise before "is not seen"
 * @param joins join statements
 * @param companions behind a comma they lead on to what is beside: "with"
 * @param restarts with one of them a phrase that ends a scope is part of what follows: "there is"
 * @param parts what follows is another part of the sentence: "with", "but"
 * @param denying at the beginning of a sentence behind a question, or beside the entry of a form, they deny it
 * @param affirming likewise, they affirm it
 * @param closers behind what is denied they close it: "seen"
 * @param studies name a study: the site beside them at the head of a report is that of all of it
 * @param attributes what is denied in a list has none of its own: "no fracture, haematoma on the left"
 * @param definite before a finding they speak of one that is there
 * @param places lead to that in which something was not found
 * @param beyond stand before the measurement from which on something is denied
 * @param states behind what is denied in a list they say of an item how it is: "no effusion, tube in good position"
 * @param single verbs of one thing: "is"
 * @param earlier before "seen" they tell of what was known: "the previously seen effusion"
 * @param happenings what may befall a finding, which is there when they are denied: "no rupture of the aneurysm"
 * @param owners stand between such a thing and its finding: "of"
 * @param identities lead to another name of the same thing: "consistent with"
 * @param organs at the end of an item of such a list they say that it tells how they are: "no fluid, fibroid uterus"
 * @param limits name where a tumour may end or spread to: it is denied there and not as a whole, "margins negative for"
 * @param leftOpen in a doubt behind a denial they leave open what was denied: "excluded"
 * @param referring speak of what was named before: "it", "one"
 * @param turns lead to the contrary: "but"
 */
record Grammar(
        Set<String> grammar,
        Set<String> verbs,
        Set<String> deniedVerbs,
        Set<String> openers,
        Set<String> presences,
        Set<String> conjunctions,
        Set<String> alternatives,
        Set<String> enumerations,
        Set<String> joins,
        Set<String> companions,
        Set<String> restarts,
        Set<String> parts,
        Set<String> denying,
        Set<String> affirming,
        Set<String> closers,
        Set<String> studies,
        Set<String> attributes,
        Set<String> definite,
        Set<String> places,
        Set<String> beyond,
        Set<String> states,
        Set<String> single,
        Set<String> earlier,
        Set<String> happenings,
        Set<String> owners,
        Set<String> identities,
        Set<String> organs,
        Set<String> limits,
        Set<String> leftOpen,
        Set<String> referring,
        Set<String> turns) {

    static Grammar of(WordFile file, Spelling spelling) {
        return new Grammar(
                file.words("grammar", spelling),
                file.words("verbs", spelling),
                file.words("denied-verbs", spelling),
                file.words("openers", spelling),
                file.words("presences", spelling),
                file.words("conjunctions", spelling),
                file.words("alternatives", spelling),
                file.words("enumerations", spelling),
                file.words("joins", spelling),
                file.words("companions", spelling),
                file.words("restarts", spelling),
                file.words("parts", spelling),
                file.words("denying-answers", spelling),
                file.words("affirming-answers", spelling),
                file.words("closers", spelling),
                file.words("studies", spelling),
                file.words("attributes", spelling),
                file.words("definite", spelling),
                file.words("places", spelling),
                file.words("beyond", spelling),
                file.words("states", spelling),
                file.words("single", spelling),
                file.words("earlier", spelling),
                file.words("happenings", spelling),
                file.words("owners", spelling),
                file.words("identities", spelling),
                file.words("organs", spelling),
                file.words("limits", spelling),
                file.words("left-open", spelling),
                file.words("referring", spelling),
                file.words("turns", spelling));
    }
}
