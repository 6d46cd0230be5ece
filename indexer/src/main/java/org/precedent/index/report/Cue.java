package org.precedent.index.report;

/**
 * A phrase that tells what is absent, or where that ends.
 *
 * @param kind what it does
 * @param first index of its first token
 * @param last index of its last token
 */
record Cue(Kind kind, int first, int last) {
    enum Kind {
        /** What follows is absent: "no evidence of". */
        BEFORE,
        /** What precedes is absent: "is not seen". */
        AFTER,
        /** What precedes and what follows is absent: a "nicht" on either side of what it denies. */
        AROUND,
        /** What is absent ends here: "but". */
        STOP,
        /** Looks like absence and is none: "no change in". */
        PSEUDO,
        /** What precedes was said and is not so: "was wrong". */
        REFUTES,
        /** What a form answers to the entry before it, which is absent: "fracture: N". Nothing passes it. */
        ANSWER,
        /**
         * What is named and denied at once, as an entry of a form with its sign: "fracture-", "tumour-free". Nothing
         * passes it.
         */
        SIGNED,
        /** An empty box before an entry, which is absent. Nothing passes it. */
        BOX
    }
}
