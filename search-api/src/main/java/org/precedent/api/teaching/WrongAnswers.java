package org.precedent.api.teaching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws wrong answers, no two of them alike and none like something that the case has. */
final class WrongAnswers {
    private final List<Diagnosis> excluded;
    private final List<Diagnosis> drawn = new ArrayList<>();
    private final Random random;
    private final int wanted;

    /** @param has all that the case has, its answer among it */
    WrongAnswers(List<Diagnosis> has, int wanted, Random random) {
        this.excluded = List.copyOf(has);
        this.wanted = wanted;
        this.random = random;
    }

    /** Draws out of some, in an order of chance, until there are enough. */
    void drawFrom(List<Diagnosis> some) {
        List<Diagnosis> shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        for (Diagnosis one : shuffled) {
            if (!isComplete() && isOther(one)) {
                drawn.add(one);
            }
        }
    }

    private boolean isOther(Diagnosis one) {
        return excluded.stream().noneMatch(one::isLike) && drawn.stream().noneMatch(one::isLike);
    }

    boolean isComplete() {
        return drawn.size() >= wanted;
    }

    List<Diagnosis> drawn() {
        return List.copyOf(drawn);
    }
}
