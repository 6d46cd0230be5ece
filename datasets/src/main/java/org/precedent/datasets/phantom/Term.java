package org.precedent.datasets.phantom;

import java.util.List;

/**
 * How reports speak of a condition.
 *
 * @param nouns what it is called, the commonest first, in British and American spelling
 * @param grammar how the nouns behave in a sentence
 * @param signs whole sentences that describe it; {@code {side}} stands for the patient's side
 * @param denied what a report says is not there when it is absent; empty when it is denied by a sentence of its own
 */
record Term(List<String> nouns, Grammar grammar, List<String> signs, List<String> denied) {
    Term {
        nouns = List.copyOf(nouns);
        signs = List.copyOf(signs);
        denied = List.copyOf(denied);
    }

    /** How a noun behaves. */
    enum Grammar {
        /** One thing: "a nodule is seen". */
        COUNT,
        /** No plural and no article: "consolidation is seen". */
        MASS,
        /** Many: "drusen are seen". */
        PLURAL
    }

    /** The words for a condition. */
    static Term of(Condition condition) {
        return switch (condition.kind()) {
            case CHEST_RADIOGRAPH -> ChestTerms.of(condition);
            case HEAD_CT -> HeadCtTerms.of(condition);
            case FUNDUS -> FundusTerms.of(condition);
            case SKIN -> SkinTerms.of(condition);
            case HISTOLOGY -> HistologyTerms.of(condition);
        };
    }

    static Term count(List<String> nouns, List<String> signs, List<String> denied) {
        return new Term(nouns, Grammar.COUNT, signs, denied);
    }

    static Term mass(List<String> nouns, List<String> signs, List<String> denied) {
        return new Term(nouns, Grammar.MASS, signs, denied);
    }

    static Term plural(List<String> nouns, List<String> signs, List<String> denied) {
        return new Term(nouns, Grammar.PLURAL, signs, denied);
    }

    static IllegalArgumentException foreign(Condition condition) {
        return new IllegalArgumentException(condition + " belongs to " + condition.kind());
    }
}
