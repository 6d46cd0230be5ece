package org.precedent.index.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Boxes of a form, ticked or empty. They stand before their entries when the row begins with one, else behind; beside
 * "yes" and "no" the ticked one answers.
 */
final class AnswerBoxes {
    private static final Set<String> EMPTY = Set.of("\u2610", "\u25a1", "\u25fb");
    private static final Set<String> TICKED =
            Set.of("\u2611", "\u2612", "\u2713", "\u2714", "\u2717", "\u2718", "\u25a0", "\u25fc");
    private static final Set<String> CROSSES = Set.of("\u2717", "\u2718");
    private static final Set<String> CHECKS = Set.of("\u2713", "\u2714");
    private static final Set<String> TICKS = Set.of("x", "\u2713", "\u2714", "\u00d7");
    private static final Set<String> LEADS = Set.of("-", "\u2022", "\u00b7", "|", "*");

    private final FormRow row;
    private final boolean isBeforeEntries;
    private final boolean hasNone;

    /** Whether a cross denies: beside ticks, or alone behind its entry. */
    private final boolean crossDenies;

    /** Whether "yes" and "no" stand before their boxes. */
    private final boolean optionsFirst;

    /** A box and whether it is ticked. */
    private record Box(int first, int last, boolean ticked) {}

    AnswerBoxes(FormRow row) {
        this.row = row;
        this.crossDenies = has(CROSSES) && (has(CHECKS) || !(has(EMPTY) || CROSSES.contains(row.word(0))));
        Box first = next(0);
        this.hasNone = first == null;
        this.isBeforeEntries = first != null && isHead(first.first);
        this.optionsFirst = first != null && first.first > 1 && AnswerWords.answers(row.written(first.first - 1));
    }

    private boolean has(Set<String> marks) {
        for (int i = 0; i < row.size(); i++) {
            if (marks.contains(row.word(i))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Box next(int from) {
        for (int i = from; i < row.size(); i++) {
            Box box = boxAt(i);
            if (box != null) {
                return box;
            }
        }
        return null;
    }

    private @Nullable Box boxAt(int at) {
        String word = row.word(at);
        if (EMPTY.contains(word) || TICKED.contains(word)) {
            boolean denies = crossDenies && CROSSES.contains(word);
            return new Box(at, at, TICKED.contains(word) && !denies);
        }
        boolean round = word.equals("(");
        String close = round ? ")" : "]";
        if (!round && !word.equals("[")) {
            return null;
        }
        if (row.word(at + 1).equals(close)) {
            return new Box(at, at + 1, false);
        }
        boolean ticked = TICKS.contains(row.word(at + 1)) && row.word(at + 2).equals(close);
        return ticked ? new Box(at, at + 2, true) : null;
    }

    /** Whether nothing but a mark of a list, or the only colon before a box, stands before the first box. */
    private boolean isHead(int at) {
        for (int i = 0; i < at; i++) {
            if (row.isWord(i)) {
                return isBehindHeading(at);
            }
            if (!LEADS.contains(row.word(i)) && !row.word(i).equals(".")) {
                return Character.isDigit(row.word(i).charAt(0));
            }
        }
        return true;
    }

    /** As in "Findings: [ ] fracture [x] effusion", and not in "fracture: [ ] effusion: [x]". */
    private boolean isBehindHeading(int at) {
        if (!row.word(at - 1).equals(":")) {
            return false;
        }
        int boxes = 0;
        int behindColon = 0;
        int end = 0;
        for (Box box = next(0); box != null; box = next(end)) {
            boxes++;
            behindColon += row.word(box.first - 1).equals(":") ? 1 : 0;
            end = box.last + 1;
        }
        return boxes > 1 && behindColon == 1 && end <= row.lastStated();
    }

    /** One that is not ticked says nothing. */
    private Cue.Kind ofOption(Box box, int option) {
        if (!box.ticked) {
            return Cue.Kind.PSEUDO;
        }
        return AnswerWords.denies(row.written(option)) ? Cue.Kind.ANSWER : Cue.Kind.STOP;
    }

    /** The answer that a box gives with the "yes" or "no" beside it; null where none stands. */
    @Nullable Cue at(int index) {
        Box box = hasNone ? null : boxAt(index);
        if (box == null) {
            return null;
        }
        int option = optionsFirst ? index - 1 : box.last + 1;
        boolean isOption = index > 0 && option < row.size() && AnswerWords.answers(row.written(option));
        if (isOption) {
            return new Cue(ofOption(box, option), Math.min(index, option), Math.max(box.last, option));
        }
        if (box.ticked) {
            return new Cue(Cue.Kind.STOP, index, box.last);
        }
        return new Cue(isBeforeEntries ? Cue.Kind.BOX : Cue.Kind.ANSWER, index, box.last);
    }
}
