package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;

/**
 * "None" behind what is there on one side, which denies the other side alone: "effusion on the right and none left".
 */
final class DeniedSide {
    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private int firstSide;

    private DeniedSide(Language language, String text, List<Token> tokens) {
        this.language = language;
        this.text = text;
        this.tokens = tokens;
    }

    /** The cues, each such one kept to its side. */
    static List<Cue> with(List<Cue> cues, Language language, String text, List<Token> tokens) {
        DeniedSide sides = new DeniedSide(language, text, tokens);
        List<Cue> kept = new ArrayList<>();
        for (Cue cue : cues) {
            int end = sides.isNone(cue) ? sides.behindPlace(cue.last() + 1) : 0;
            boolean isSide = end > 0
                    && sides.firstSide() < cue.first()
                    && language.sides().of(text, tokens.subList(cue.last() + 1, end)) != null;
            kept.add(isSide ? new Cue(Cue.Kind.SIGNED, cue.first(), end - 1) : cue);
        }
        return kept;
    }

    /** Where a side is told first; beyond all tokens if nowhere. */
    private int firstSide() {
        while (firstSide < tokens.size() && !tellsSide(firstSide)) {
            firstSide++;
        }
        return firstSide;
    }

    private boolean tellsSide(int index) {
        return language.sides().of(text, List.of(tokens.get(index))) != null;
    }

    private boolean isNone(Cue cue) {
        return cue.kind() == Cue.Kind.AFTER
                && cue.first() > 0
                && language.grammar().denying().contains(word(cue.first()))
                && (word(cue.first() - 1).equals(",")
                        || language.grammar().joins().contains(word(cue.first() - 1))
                        || language.grammar().turns().contains(word(cue.first() - 1)));
    }

    /** Where the words end that tell a side and nothing more; 0 if they tell more. */
    private int behindPlace(int from) {
        int end = from;
        while (end < tokens.size() && !Surroundings.BREAKS.contains(word(end))) {
            if (!tellsSide(end) && !language.grammar().grammar().contains(word(end))) {
                return 0;
            }
            end++;
        }
        return end;
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
