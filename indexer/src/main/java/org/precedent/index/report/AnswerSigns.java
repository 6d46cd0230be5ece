package org.precedent.index.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs that answer the entry before them: "PTX-, effusion+", "fracture (-)". A hyphen and a dash look like the sign;
 * what follows it, and whether the row is full of signs, tells them apart.
 */
final class AnswerSigns {
    private static final Set<String> MINUS = Set.of("-", "\u2013", "\u2212");
    private static final String PLUS = "+";

    /** An entry that is longer says more than what its sign denies: "breast cancer, triple negative, ER-". */
    private static final int SHORT_ENTRY = 2;

    /** So many signs make a list of a row whose entries are parted by spaces alone. */
    private static final int SIGNS_OF_LIST = 3;

    private final FormRow row;
    private final Grammar grammar;
    private final int signs;

    /** Whether the row ends with a sign. */
    private final boolean endsWithSign;

    AnswerSigns(FormRow row, Grammar grammar) {
        this.row = row;
        this.grammar = grammar;
        this.signs = count();
        this.endsWithSign = isSign(row.lastStated());
    }

    private int count() {
        int count = 0;
        for (int i = 1; i < row.size(); i++) {
            count += isSign(i) && row.isWord(i - 1) && !joinsWords(i) ? 1 : 0;
        }
        return count;
    }

    private boolean isSign(int index) {
        return row.word(index).equals(PLUS) || MINUS.contains(row.word(index));
    }

    /** As the hyphen of "X-ray". */
    private boolean joinsWords(int index) {
        return row.isGlued(index - 1) && row.isGlued(index) && row.isWord(index + 1);
    }

    /** The answer that a sign gives; null where a hyphen, a dash or something else stands. */
    @Nullable Cue at(int index, List<Cue> before) {
        boolean goesOn = row.isGlued(index - 1) && row.word(index - 1).equals(row.word(index));
        if (!isSign(index) || index == 0 || goesOn) {
            return null;
        }
        int last = index;
        while (row.isGlued(last) && row.word(last + 1).equals(row.word(index))) {
            last++;
        }
        boolean range = row.word(index - 1).equals("/") || row.word(last + 1).equals("/");
        if (range) {
            return null;
        }
        boolean plus = row.word(index).equals(PLUS);
        if (row.word(index - 1).equals("(")) {
            boolean enclosed = row.word(last + 1).equals(")") && row.isWord(index - 2);
            return enclosed ? answer(plus, index - 1, last + 1, before) : null;
        }
        if (List.of(":", "=", "|").contains(row.word(index - 1))) {
            return row.endsBehind(last) ? new Cue(kind(plus), index - 1, last) : null;
        }
        return row.isWord(index - 1) && answers(index, last, plus) ? answer(plus, index, last, before) : null;
    }

    private boolean answers(int index, int last, boolean plus) {
        boolean glued = row.isGlued(index - 1);
        boolean isList = signs > 1 && endsWithSign;
        if (last >= row.lastStated()) {
            return glued || signs > 1 || index <= SHORT_ENTRY;
        }
        if (row.endsBehind(last)) {
            // "intra-, extrahepatic" goes on
            return plus || !glued || isList || row.isApart(last);
        }
        boolean joins = grammar.joins().contains(row.word(last + 1))
                || grammar.enumerations().contains(row.word(last + 1));
        boolean beforeWord = row.isWord(last + 1) && !row.isGlued(last) && !joins;
        return beforeWord && isList && (glued || plus || signs >= SIGNS_OF_LIST);
    }

    private static Cue.Kind kind(boolean plus) {
        return plus ? Cue.Kind.STOP : Cue.Kind.ANSWER;
    }

    /** A minus and the words that it denies: those of a short entry, or the last with its side. */
    private @Nullable Cue answer(boolean plus, int sign, int last, List<Cue> before) {
        if (plus) {
            return new Cue(Cue.Kind.STOP, sign, last);
        }
        int least = before.isEmpty() ? 0 : before.getLast().last() + 1;
        int start = sign;
        while (start > least && row.isWord(start - 1)) {
            start--;
        }
        int first = sign - start <= SHORT_ENTRY ? start : sign - 1;
        return first < sign && first >= least ? new Cue(Cue.Kind.SIGNED, first, last) : null;
    }
}
