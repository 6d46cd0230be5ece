package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.claim.Verdict;

/** Makes true claims and false ones over many summaries, and counts what becomes of them. */
final class ClaimTrial {
    private static final int PHANTOMS = 40;

    private final Random dice;
    private final List<List<ToldCase>> kinds = new ArrayList<>();
    private final Tally faithful = new Tally();
    private final Map<Corruption, Tally> corrupted = new EnumMap<>(Corruption.class);

    /** What became of claims of one sort. */
    static final class Tally {
        private int supported;
        private int weak;
        private int dropped;
        private final List<String> kept = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final Map<Reason, Integer> reasons = new TreeMap<>();

        private void add(Verdict verdict, String shown) {
            switch (verdict) {
                case Verdict.Supported _ -> {
                    supported++;
                    kept.add(shown);
                }
                case Verdict.Weak weakly -> {
                    weak++;
                    kept.add(weakly.reason() + " " + shown);
                }
                case Verdict.Dropped down -> {
                    dropped++;
                    lost.add(down.reason() + " " + shown);
                    reasons.merge(down.reason(), 1, Integer::sum);
                }
            }
        }

        int all() {
            return supported + weak + dropped;
        }

        double share() {
            return all() == 0 ? 0 : (double) dropped / all();
        }

        List<String> kept() {
            return kept;
        }

        List<String> lost() {
            return lost;
        }
    }

    ClaimTrial(long seed) {
        this.dice = new Random(seed);
        Map<String, List<ToldCase>> written = new LinkedHashMap<>(WrittenCases.all());
        written.values().forEach(kinds::add);
        written.values().forEach(kinds::add);
        kinds.add(written.values().iterator().next());
        kinds.addAll(PhantomCases.of(seed, PHANTOMS).values());
        for (Corruption kind : Corruption.values()) {
            corrupted.put(kind, new Tally());
        }
    }

    Tally faithful() {
        return faithful;
    }

    Tally corrupted(Corruption kind) {
        return corrupted.getOrDefault(kind, new Tally());
    }

    /** Judges the claims that are written by hand. */
    ClaimTrial addWritten() {
        for (WrittenClaims one : WrittenClaims.all()) {
            Tally tally = one.fault() == null ? faithful : corrupted(one.fault());
            tally.add(
                    new ClaimChecker(one.cases()).check(one.draft()),
                    one.draft().text() + " (written)");
        }
        return this;
    }

    /** Makes so many true claims, and so many of each kind of false ones. */
    ClaimTrial run(int trueOnes, int eachFalse) {
        while (faithful.all() < trueOnes || corrupted.values().stream().anyMatch(one -> one.all() < eachFalse)) {
            ClaimWorld world = ClaimWorld.of(kinds.get(dice.nextInt(kinds.size())), dice);
            if (world.told().stream().allMatch(one -> one.told().isEmpty())) {
                continue;
            }
            ClaimChecker checker = new ClaimChecker(world.cases());
            ClaimPlan plan = new FaithfulPlans(dice).of(world);
            if (world.told().stream().anyMatch(one -> one.unclear().contains(plan.thing()))) {
                continue;
            }
            if (faithful.all() < trueOnes) {
                judge(checker, plan, world, faithful);
            }
            for (Corruption kind : Corruption.values()) {
                Tally tally = corrupted(kind);
                ClaimPlan wrong = tally.all() < eachFalse ? new Corruptions(dice).of(kind, plan, world) : null;
                if (wrong != null) {
                    judge(checker, wrong, world, tally);
                }
            }
        }
        return this;
    }

    private void judge(ClaimChecker checker, ClaimPlan plan, ClaimWorld world, Tally tally) {
        ClaimDraft draft = new ClaimWriter(dice).write(plan, world.isGerman());
        StringBuilder shown = new StringBuilder(draft.text() + " " + draft.cites() + " of " + world.size());
        for (int number : draft.cites()) {
            if (number <= world.size()) {
                shown.append("\n        ")
                        .append(number)
                        .append(": ")
                        .append(world.numbered(number).report().replace('\n', ' '));
            }
        }
        tally.add(checker.check(draft), shown.toString());
    }

    /** A line for each sort. */
    String table() {
        StringBuilder table = new StringBuilder("| claims | made | dropped | marked | shown | share dropped |\n");
        row(table, "faithful", faithful);
        corrupted.forEach((kind, tally) -> row(table, kind.name().toLowerCase(Locale.ROOT), tally));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Tally tally) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.3f |%n",
                name,
                tally.all(),
                tally.dropped,
                tally.weak,
                tally.supported,
                tally.share()));
    }
}
