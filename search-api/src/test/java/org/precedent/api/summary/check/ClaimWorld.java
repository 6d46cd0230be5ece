package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** The cases of one summary, numbered from 1, with what each is known to say. */
record ClaimWorld(List<ToldCase> told, List<CitedCase> cases) {

    /** Some of the cases of a kind. */
    static ClaimWorld of(List<ToldCase> kind, Random dice) {
        List<ToldCase> all = new ArrayList<>(kind);
        Collections.shuffle(all, dice);
        return numbered(List.copyOf(all.subList(0, Math.min(all.size(), 3 + dice.nextInt(4)))));
    }

    /** Cases in their order. */
    static ClaimWorld numbered(List<ToldCase> some) {
        List<CitedCase> cases = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            CaseId id = new CaseId("%032x".formatted(i + 1));
            cases.add(new CitedCase(i + 1, id, ReportParser.parse(some.get(i).report()), 0.5));
        }
        return new ClaimWorld(some, List.copyOf(cases));
    }

    int size() {
        return told.size();
    }

    ToldCase numbered(int number) {
        return told.get(number - 1);
    }

    boolean isGerman() {
        return told.getFirst().kind().endsWith("-de");
    }

    /** The numbers of the cases that say all that a claim does. */
    List<Integer> saying(ClaimPlan plan) {
        List<Integer> saying = new ArrayList<>();
        for (int number = 1; number <= size(); number++) {
            if (numbered(number).says(plan)) {
                saying.add(number);
            }
        }
        return saying;
    }
}
