package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a form answers to its entries: by signs, boxes and words that stand alone. */
final class Answers {
    private static final String MARKS =
            "-+_\u2013\u2212:=|([\u2610\u2611\u2612\u25a0\u25a1\u25fb\u25fc\u2713\u2714\u2717\u2718";

    private static final int LONGEST_ROW = 12;

    private Answers() {}

    /** The cues of a sentence with its answers, in the order of the text; an answer takes the place of other cues. */
    static List<Cue> with(List<Cue> cues, String text, List<Token> tokens, Grammar grammar) {
        boolean answers = tokens.stream().anyMatch(Answers::mayAnswer) || isShort(tokens);
        if (!answers && !hasTab(text, tokens) && !hasDots(tokens)) {
            return cues;
        }
        List<Cue> found = in(text, tokens, grammar);
        if (found.isEmpty()) {
            return cues;
        }
        List<Cue> all = new ArrayList<>(found);
        cues.stream()
                .filter(cue -> found.stream().noneMatch(answer -> overlap(answer, cue)))
                .forEach(all::add);
        all.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return all;
    }

    /** Whether a sentence may be a row of columns: it is short, and parted by what parts them. */
    private static boolean isShort(List<Token> tokens) {
        return tokens.size() <= LONGEST_ROW
                && tokens.stream().anyMatch(token -> AnswerWords.COLUMNS.contains(token.word()));
    }

    private static boolean hasTab(String text, List<Token> tokens) {
        return !tokens.isEmpty()
                && text.indexOf(
                                '\t',
                                tokens.getFirst().start(),
                                tokens.getLast().end())
                        >= 0;
    }

    private static boolean hasDots(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).word().equals(".") && tokens.get(i - 1).word().equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayAnswer(Token token) {
        return !token.isWord() && MARKS.indexOf(token.word().charAt(0)) >= 0;
    }

    private static boolean overlap(Cue one, Cue other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    private static List<Cue> in(String text, List<Token> tokens, Grammar grammar) {
        FormRow row = new FormRow(text, tokens);
        AnswerBoxes boxes = new AnswerBoxes(row);
        AnswerWords words = new AnswerWords(row);
        AnswerSigns signs = new AnswerSigns(row, grammar);
        List<Cue> answers = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            @Nullable Cue answer = boxes.at(at);
            answer = answer == null ? words.at(at) : answer;
            answer = answer == null ? signs.at(at, answers) : answer;
            if (answer != null) {
                answers.add(answer);
            }
            at = answer == null ? at + 1 : Math.max(at, answer.last()) + 1;
        }
        return answers;
    }
}
