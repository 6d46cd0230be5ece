package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.data.DataFile;

/**
 * True claims as a language model makes them that is given the prompt. Groups of odd numbers were looked at while the
 * checks were made better; of the others only how many were dropped.
 */
final class ModelClaimsTest {
    private static final List<String> REPORTS = List.of("stranger-claims-tune.txt", "stranger-claims-measured.txt");

    /** How many claims were made, and how many dropped, of which reason. */
    private static final class Count {
        private int made;
        private int dropped;
        private final Map<String, Integer> reasons = new TreeMap<>();

        void add(Verdict verdict) {
            made++;
            if (verdict instanceof Verdict.Dropped down) {
                dropped++;
                reasons.merge(down.reason().code(), 1, Integer::sum);
            }
        }

        double share() {
            return (double) dropped / made;
        }

        @Override
        public String toString() {
            return made + " made, " + dropped + " dropped: " + reasons;
        }
    }

    @Test
    void mostClaimsOfALanguageModelPassWhereTheyAreTrue() {
        List<ClaimChecker> checkers = new ArrayList<>();
        for (String file : REPORTS) {
            TrialClaims.of(file).forEach(group -> checkers.add(new ClaimChecker(group.cases())));
        }
        Count lookedAt = new Count();
        Count measured = new Count();
        for (String line : DataFile.lines(ModelClaimsTest.class, "model-claims.txt")) {
            String[] fields = line.split(" \\| ", 4);
            int group = Integer.parseInt(fields[0]);
            Verdict verdict = checkers.get(group - 1).check(draft(fields));
            (group % 2 == 1 ? lookedAt : measured).add(verdict);
        }
        System.out.println("a model's claims, looked at: " + lookedAt);
        System.out.println("a model's claims, measured: " + measured);
        assertTrue(lookedAt.made > 80 && measured.made > 80);
        assertTrue(lookedAt.share() <= 0.20, lookedAt::toString);
        assertTrue(measured.share() <= 0.35, measured::toString);
    }

    private static ClaimDraft draft(String[] fields) {
        List<Integer> cites =
                Arrays.stream(fields[1].split(",")).map(Integer::valueOf).toList();
        return new ClaimDraft(fields[3], cites, ClaimKind.valueOf(fields[2]), "");
    }
}
