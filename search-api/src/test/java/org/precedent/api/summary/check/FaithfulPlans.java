package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.precedent.api.summary.check.ClaimPlan.Who;
import org.precedent.index.model.Presence;

/** Makes plans of claims that are true of the cases of a summary. */
final class FaithfulPlans {
    private final Random dice;

    FaithfulPlans(Random dice) {
        this.dice = dice;
    }

    /** A true one. */
    ClaimPlan of(ClaimWorld world) {
        List<ToldCase> telling =
                world.told().stream().filter(one -> !one.told().isEmpty()).toList();
        if (telling.isEmpty()) {
            throw new IllegalStateException("no case of this summary says anything");
        }
        ToldCase one = telling.get(dice.nextInt(telling.size()));
        Told told = one.told().get(dice.nextInt(one.told().size()));
        ClaimPlan plan = said(told);
        return beside(world, cited(world, plan, world.saying(plan)));
    }

    private ClaimPlan said(Told told) {
        boolean absent = told.presence() == Presence.ABSENT;
        boolean many = told.side().equals("bilateral");
        List<String> names = told.names().stream().sorted().toList();
        String side = absent || (!many && dice.nextInt(4) == 0) ? "" : told.side();
        String place = side.isEmpty() || many || dice.nextInt(3) == 0 ? "" : told.place();
        boolean graded = !absent && told.presence() == Presence.PRESENT && dice.nextInt(3) > 0;
        String size = absent || dice.nextInt(3) == 0 ? "" : told.size();
        String course = graded && dice.nextInt(2) == 0 ? told.course() : "";
        return new ClaimPlan(
                told.thing(),
                names.get(dice.nextInt(names.size())),
                told.presence(),
                side,
                place,
                graded ? told.grade() : "",
                size,
                course,
                Who.UNTOLD,
                0,
                0,
                List.of(),
                List.of(),
                "");
    }

    private ClaimPlan cited(ClaimWorld world, ClaimPlan plan, List<Integer> saying) {
        int said = saying.size();
        int all = world.size();
        List<Who> fitting =
                new ArrayList<>(List.of(Who.UNTOLD, Who.UNTOLD, Who.NAMED, Who.NAMED, Who.COUNTED, Who.COUNTED_OF));
        if (said == all) {
            fitting.add(plan.presence() == Presence.ABSENT ? Who.NONE : Who.ALL);
            fitting.add(Who.ALL);
        }
        boolean english = !world.isGerman();
        if (english && 2 * said > all) {
            fitting.add(Who.MOST);
        }
        if (english && said < all && said > 1) {
            fitting.add(Who.SOME);
        }
        if (said == 2) {
            fitting.add(Who.BOTH);
        }
        if (english && said == 1 && plan.presence() == Presence.PRESENT) {
            fitting.add(Who.ONLY);
        }
        Who who = fitting.get(dice.nextInt(fitting.size()));
        boolean some = who == Who.UNTOLD || who == Who.NAMED;
        List<Integer> cites = some ? someOf(saying) : saying;
        return plan.withCites(cites, cites).withWho(who, said, all);
    }

    private List<Integer> someOf(List<Integer> numbers) {
        List<Integer> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, dice);
        List<Integer> some = new ArrayList<>(shuffled.subList(0, 1 + dice.nextInt(shuffled.size())));
        Collections.sort(some);
        return some;
    }

    /** Sometimes names another thing that each cited case shows. */
    private ClaimPlan beside(ClaimWorld world, ClaimPlan plan) {
        boolean counts = plan.who() != Who.UNTOLD && plan.who() != Who.NAMED;
        if (plan.presence() != Presence.PRESENT || counts || dice.nextInt(3) > 0 || world.isGerman()) {
            return plan;
        }
        ToldCase first = world.numbered(plan.cites().getFirst());
        return first.told().stream()
                .filter(one ->
                        one.presence() == Presence.PRESENT && !one.thing().equals(plan.thing()))
                .filter(one -> plan.cites().stream().allMatch(number -> shows(world.numbered(number), one.thing())))
                .findFirst()
                .map(one ->
                        plan.withBeside(one.names().stream().sorted().toList().getFirst()))
                .orElse(plan);
    }

    private static boolean shows(ToldCase one, String thing) {
        return one.told().stream().anyMatch(told -> told.thing().equals(thing) && told.presence() == Presence.PRESENT);
    }
}
