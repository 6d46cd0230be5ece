package org.precedent.index.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that answer an entry of a form, alone behind a colon, in a cell or in brackets: "fracture: no", "effusion
 * (yes)". Those of all languages count in each, for forms are often in another language than what is written beside
 * them.
 */
final class AnswerWords {
    /** No entry is longer. */
    private static final int LONGEST_ENTRY = 6;

    private static final Set<String> SEPARATORS = Set.of(":", "=", "|");
    /** Says that something is there where "0" would say that it is not. */
    private static final String THERE = "1";

    /** What parts columns. */
    static final Set<String> COLUMNS = Set.of(",", ";");

    private static final String QUOTE = "\"";

    private static final Set<String> OPENS = Set.of("(", "[");
    private static final Set<String> CLOSES = Set.of(")", "]");

    private static final Set<String> DENYING = ofAll("denying-answers");
    private static final Set<String> AFFIRMING = ofAll("affirming-answers");

    private final FormRow row;

    AnswerWords(FormRow row) {
        this.row = row;
    }

    private static Set<String> ofAll(String part) {
        return Language.NAMES.stream()
                .flatMap(language -> WordFile.read(language + "/grammar.txt").written(part).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a word says that something is absent when it stands alone. */
    static boolean denies(String written) {
        return DENYING.contains(written);
    }

    /** Whether a word answers anything when it stands alone. */
    static boolean answers(String written) {
        return DENYING.contains(written) || AFFIRMING.contains(written);
    }

    /** The answer that begins at a separator or a bracket; null when none does. */
    @Nullable Cue at(int index) {
        if (index + 1 >= row.size()) {
            return null;
        }
        if (index > 0 && OPENS.contains(row.word(index))) {
            return inBrackets(index);
        }
        if (isColumn(index)) {
            boolean quoted = row.word(index + 1).equals(QUOTE);
            int answer = quoted ? index + 2 : index + 1;
            return new Cue(kind(answer), index, quoted ? answer + 1 : answer);
        }
        int word = index + 1;
        boolean separates = SEPARATORS.contains(row.word(index))
                || isLeader(index)
                || (row.isApart(index) && !row.isApart(index - 1));
        boolean alone = separates && isAnswer(word) && isAlone(word);
        if (!alone) {
            return null;
        }
        int first = row.isWord(index) ? word : index;
        return new Cue(kind(word), first, word);
    }

    /** Whether a line is an entry and its answer in columns: "effusion,no", as spreadsheets write them. */
    private boolean isColumn(int index) {
        int start = index;
        while (start > 0 && !row.word(start - 1).equals(";")) {
            start--;
        }
        if (!COLUMNS.contains(row.word(index)) || index == start || index - start > LONGEST_ENTRY) {
            return false;
        }
        for (int i = start; i < index; i++) {
            if (!row.isWord(i) && !row.word(i).equals(QUOTE)) {
                return false;
            }
        }
        boolean quoted = row.word(index + 1).equals(QUOTE);
        int word = quoted ? index + 2 : index + 1;
        int last = quoted ? word + 1 : word;
        boolean ends = last == row.lastStated() || row.word(last + 1).equals(";");
        return word < row.size() && ends && isAnswer(word);
    }

    private boolean isAnswer(int word) {
        return answers(row.written(word)) || row.word(word).equals(THERE);
    }

    /** Whether a row of dots or lines leads to what follows: "fracture ..... no", "fracture: __no__". */
    private boolean isLeader(int index) {
        boolean dots = row.word(index).equals(".") && row.word(index - 1).equals(".");
        return dots || row.word(index).equals("_");
    }

    private @Nullable Cue inBrackets(int open) {
        int word = open + 1;
        int close = row.word(word + 1).equals(".") ? word + 2 : word + 1;
        boolean brackets = CLOSES.contains(row.word(close)) && row.isWord(open - 1) && answers(row.written(word));
        return brackets ? new Cue(kind(word), open, close) : null;
    }

    private Cue.Kind kind(int word) {
        return denies(row.written(word)) ? Cue.Kind.ANSWER : Cue.Kind.STOP;
    }

    /** Whether nothing follows an answer but another entry: "pneumothorax: no effusion: yes". */
    private boolean isAlone(int word) {
        if (row.word(word + 1).equals("/") && row.isGlued(word)) {
            // "N/A"
            return false;
        }
        if (row.endsBehind(word)
                || row.word(word + 1).equals("(")
                || row.word(word + 1).equals("_")) {
            return true;
        }
        for (int i = word + 1; i < Math.min(row.size(), word + LONGEST_ENTRY); i++) {
            boolean separates = List.of(":", "=").contains(row.word(i));
            if (separates) {
                return i > word + 1 && i + 1 < row.size() && answers(row.written(i + 1));
            }
            if (!row.isWord(i)) {
                return false;
            }
        }
        return false;
    }
}
