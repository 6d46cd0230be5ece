package org.precedent.it.reports;

import java.io.IOException;
import java.util.List;

/**
 * Prints how well findings are read. Arguments: {@code building} or {@code measured}, and how many of the worst errors
 * to print, 20 unless told. What was learnt from may be looked at; the measured half is for measuring alone.
 */
final class FindingScores {
    private static final int WORST = 20;

    /** English ones, and those of other languages. */
    static final List<String> KINDS = List.of("sentences", "reports", "german-sentences", "german-reports");

    private FindingScores() {}

    public static void main(String[] arguments) throws IOException {
        String half = arguments.length > 0 ? arguments[0] : "building";
        int worst = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WORST;
        for (String kind : KINDS) {
            Scores scores = Scores.of(LabelledText.read(kind + "-" + half + ".txt"));
            System.out.println(kind + ", " + half);
            System.out.println(scores);
            scores.worst(worst).forEach(System.out::println);
        }
    }
}
